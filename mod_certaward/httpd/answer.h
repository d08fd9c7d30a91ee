// Our response as httpd's.
#pragma once

#include "pages/response.h"

#include <httpd.h>

namespace certaward::httpd {

// Sends it. Gives back what a handler returns.
int send(request_rec* r, pages::Response response);

// The headers that every answer has, errors included.
void set_common_headers(apr_table_t* headers);

} // namespace certaward::httpd
