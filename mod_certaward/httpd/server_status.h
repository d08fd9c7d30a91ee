// What the module does, on the page of mod_status.
#pragma once

#include <httpd.h>

namespace certaward::httpd {

// log_transaction: counts how the request was answered.
int count_response(request_rec* r);

// mod_status's hook: a section of its page, or lines of `?auto`.
int report_status(request_rec* r, int flags);

} // namespace certaward::httpd
