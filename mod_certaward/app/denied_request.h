// What the access record says of a request that was refused: the attempt counts, whoever or whatever refused it.
#pragma once

#include "app/site.h"
#include "domain/reviewer.h"

#include <string>
#include <string_view>

namespace certaward::app {

struct DeniedRequest {
    domain::Account account;
    std::string address;
    std::string subject;   // "POST /review/4801": nothing that somebody typed
    std::string_view path; // below the base: /review/4801
    int status;
};

// Throws DatabaseError, Unavailable.
void record_denied_request(Site& site, const DeniedRequest& refusal);

} // namespace certaward::app
