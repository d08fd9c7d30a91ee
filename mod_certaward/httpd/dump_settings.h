// `httpd -t -D DUMP_CERTAWARD` prints the module's settings, as httpd understood them.
#pragma once

#include <httpd.h>

namespace certaward::httpd {

// test_config: a line for each setting, its name and its value; `Server` begins those of the next server. Whoever
// checks what they lead to (certaward-check) reads them so, whatever files, defines and includes they came from.
void dump_settings(apr_pool_t* pool, server_rec* main);

} // namespace certaward::httpd
