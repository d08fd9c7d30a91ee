// The module's metrics on the page of mod_status.
#pragma once

#include <httpd.h>

namespace certaward::httpd {

// log_transaction: counts the request as answered, refused or failed.
int count_response(request_rec* r);

// status_hook of mod_status: writes a section of its page, or lines for `?auto`.
int report_status(request_rec* r, int flags);

} // namespace certaward::httpd
