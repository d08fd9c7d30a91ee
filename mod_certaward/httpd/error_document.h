// Error pages. Every failed request for one of our pages, whether httpd, another module or the page itself refused it,
// is answered with our error page, and logged on one line that carries the same reference.
#pragma once

#include <httpd.h>
#include <util_filter.h>

namespace certaward::httpd {

constexpr const char* kErrorFilter = "CERTAWARD_ERROR";

// insert_error_filter: adds the filter to a failed request for one of our pages.
void insert_error_page(request_rec* r);

// The filter: discards httpd's error text and writes our error page instead.
apr_status_t write_error_page(ap_filter_t* filter, apr_bucket_brigade* brigade);

} // namespace certaward::httpd
