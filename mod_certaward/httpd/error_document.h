// Every failed request below our Location, whoever refused it (httpd itself, another module, one of our pages), is
// answered with our page in Chinese, and with one line in the error log that carries the same reference.
#pragma once

#include <httpd.h>
#include <util_filter.h>

namespace certaward::httpd {

constexpr const char* kErrorFilter = "CERTAWARD_ERROR";

// insert_error_filter: puts the filter before what httpd would say.
void insert_error_page(request_rec* r);

// The filter: drops httpd's words and writes our page.
apr_status_t write_error_page(ap_filter_t* filter, apr_bucket_brigade* brigade);

} // namespace certaward::httpd
