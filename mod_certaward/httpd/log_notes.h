// Notes of a request for the site's own access log: LogFormat "... %{certaward-account}n %{certaward-page}n".
#pragma once

#include <httpd.h>

namespace certaward::httpd {

// log_transaction, before mod_log_config's: sets both notes of a request for one of our pages. Leaves out the account's
// unless a person is known to be logged in.
int set_log_notes(request_rec* r);

} // namespace certaward::httpd
