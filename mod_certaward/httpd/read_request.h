// Converts httpd's request to the Request that pages read.
#pragma once

#include "app/site.h"
#include "http/request.h"

#include <httpd.h>
#include <stdexcept>

namespace certaward::httpd {

// Returns the request for the pages. Reads a POST's body, at most 64 KB.
// Throws Invalid; BadBody if HTTP has a status of its own for the fault.
http::Request request_from(request_rec* r);

// Returns the language of the pages for this request, by its cookie and the browser's preference.
const view::Language& language_of(request_rec* r, const app::Site& site);

// A body that can't be read as a form.
struct BadBody : std::runtime_error {
    BadBody(int http_status, const char* why) : std::runtime_error(why), status(http_status) {}
    int status; // 400, 408, 413, 415, or the status of httpd's own filter
};

} // namespace certaward::httpd
