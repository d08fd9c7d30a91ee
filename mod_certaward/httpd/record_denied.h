// Refused requests in the access record, whether a page, the module, httpd or another module refused them.
#pragma once

#include <httpd.h>

namespace certaward::httpd {

// Records a request that is answered with this status as refused; call it once for a request. Does nothing unless the
// account is known and the status is a refusal: 4xx, but not 401. Logs a failure to record; the request stays refused.
void record_denied_request(request_rec* r, int status) noexcept;

} // namespace certaward::httpd
