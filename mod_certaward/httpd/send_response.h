// Our response as httpd's.
#pragma once

#include "http/response.h"

#include <httpd.h>

namespace certaward::httpd {

// Sends it. Gives back what a handler returns.
int send(request_rec* r, http::Response response);

// header_parser: gives each request below our Location the headers that its answer must have, whoever gives it: the
// static files' too, and httpd's errors and redirects. A page's own take their place.
int set_security_headers(request_rec* r);

// The same where httpd has refused a request before that.
void set_common_headers(request_rec* r, apr_table_t* headers);

} // namespace certaward::httpd
