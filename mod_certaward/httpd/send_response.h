// Sends our Response through httpd, and sets the headers that every response has.
#pragma once

#include "http/response.h"

#include <httpd.h>

namespace certaward::httpd {

// Sends the response. Returns the value that the handler must return.
int send(request_rec* r, http::Response response);

// header_parser: sets the headers that every response below our Location must have, those of static files and of
// httpd's errors and redirects included. A page's own headers of the same names replace them.
int set_security_headers(request_rec* r);

// Sets the same headers, for a request that httpd refused before that hook ran.
void set_common_headers(request_rec* r, apr_table_t* headers);

} // namespace certaward::httpd
