// What is known about one request, from the first hook to the last.
#pragma once

#include "domain/message.h"
#include "domain/reviewer.h"

#include <httpd.h>
#include <optional>
#include <string>

namespace certaward::httpd {

struct RequestState {
    std::string session; // the token of the portal's session; empty when another module knew the user
    std::optional<domain::Reviewer> reviewer;

    // Why the request fails, for log and page; set where it is known.
    int failed_with = 0;   // HTTP status; 0: it has not
    std::string why;       // for the log
    domain::Message title; // for the person; empty: the status's
    domain::Message shown; // for the person; empty: the status says enough
    std::string allowed;   // of a 405: the methods that the URL knows

    bool is_truncated = false; // the answer failed after it had begun, with a good status
};

// Made at the first call; lives as long as the request.
RequestState& state_of(request_rec* r);

// Remembers the failure and gives back its status, for a hook to return.
int fail(request_rec* r, int status, const std::string& why, const domain::Message& shown = {});

} // namespace certaward::httpd
