// The module's state of one request, from the first hook to the last.
#pragma once

#include "domain/message.h"
#include "domain/reviewer.h"

#include <httpd.h>
#include <optional>
#include <string>

namespace certaward::httpd {

struct RequestState {
    std::string session; // token of the portal's session; empty: another module authenticated the user
    std::optional<domain::Reviewer> reviewer; // nullopt: not looked up yet, or no duty

    // The failure, for the log and the error page; set where it is detected.
    int failed_with = 0;   // HTTP status; 0: no failure
    std::string why;       // for the log
    domain::Message title; // for the person; empty: the status's title
    domain::Message shown; // for the person; empty: the status's text suffices
    std::string allowed;   // of a 405: the methods that the URL allows

    bool is_truncated = false; // the response failed after it had begun with a success status
};

// Returns the request's state, created at the first call. It lives as long as the request.
RequestState& state_of(request_rec* r);

// Records the failure in the request's state. Returns its status, for a hook to return.
int fail(request_rec* r, int status, const std::string& why, const domain::Message& shown = {});

} // namespace certaward::httpd
