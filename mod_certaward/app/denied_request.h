// Records refused requests in the access record, also those that httpd or another module refused.
#pragma once

#include "app/site.h"
#include "domain/reviewer.h"

#include <string>
#include <string_view>

namespace certaward::app {

// A request that was refused.
struct DeniedRequest {
    domain::Account account;
    std::string address;
    std::string subject;   // "POST /review/4801": holds no typed text
    std::string_view path; // below the base: /review/4801
    int status;
};

// Records the refusal under its account and address. Throws DatabaseError or Unavailable.
void record_denied_request(Site& site, const DeniedRequest& refusal);

} // namespace certaward::app
