// Notes on a request for the site's own access log: LogFormat "... %{certaward-account}n %{certaward-page}n".
#pragma once

#include <httpd.h>

namespace certaward::httpd {

// log_transaction, before mod_log_config's. Neither note is there for what is none of our pages, nor the account's when
// nobody is known to be logged in.
int set_log_notes(request_rec* r);

} // namespace certaward::httpd
