// httpd's request as ours.
#pragma once

#include "app/site.h"
#include "http/request.h"

#include <httpd.h>
#include <stdexcept>

namespace certaward::httpd {

// What pages are asked. A POST's body is read and limited here.
// Throws Invalid, or BadBody for what HTTP has a status of its own for.
http::Request request_from(request_rec* r);

// That the person is shown pages in, by cookie and browser.
const view::Language& language_of(request_rec* r, const app::Site& site);

struct BadBody : std::runtime_error {
    BadBody(int http_status, const char* why) : std::runtime_error(why), status(http_status) {}
    int status; // 408, 413 or 415, or what httpd's own filters said
};

} // namespace certaward::httpd
