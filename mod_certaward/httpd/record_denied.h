// A refusal goes on record, whoever refused: a page, the module, httpd or another module.
#pragma once

#include <httpd.h>

namespace certaward::httpd {

// To be called once for a request that is answered with this status. Records nothing of who has no account, nor what is
// no refusal. What can't be recorded is said in the log, and refused all the same.
void record_denied_request(request_rec* r, int status) noexcept;

} // namespace certaward::httpd
