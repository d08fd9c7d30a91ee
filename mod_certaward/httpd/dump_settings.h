// `httpd -t -D DUMP_CERTAWARD` prints the module's settings, as httpd understood them.
#pragma once

#include <httpd.h>

namespace certaward::httpd {

// test_config: prints a line for each setting, its name and its value; a line `Server` begins each server's.
// certaward-check reads the settings this way, independent of the files, defines and includes that they came from.
void dump_settings(apr_pool_t* pool, server_rec* main);

} // namespace certaward::httpd
