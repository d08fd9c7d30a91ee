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
    std::string_view method;
    std::string_view path; // below the base: /review/4801
    int status;
};

// Throws DatabaseError, Unavailable.
void record_denied_request(Site& site, const DeniedRequest& refusal);

// What was asked for, in words that can hold nothing personal: "POST /review/4801". Whatever the path has beside words
// of ours and ids is left out, for it was typed by somebody.
std::string subject_of(std::string_view method, std::string_view path);

} // namespace certaward::app
