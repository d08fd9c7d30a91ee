// The module's work when httpd starts or restarts, before it serves a request.
#pragma once

#include <httpd.h>

namespace certaward::httpd {

// post_config: creates the Site of each server that has a CertAwardDatabase. If a setting is wrong, logs the reason and
// returns HTTP_INTERNAL_SERVER_ERROR, so that httpd does not start.
int make_sites(apr_pool_t* config_pool, apr_pool_t* log_pool, apr_pool_t* temporary_pool, server_rec* main);

// child_init: publishes the number of the child's database connections in the metrics. Closes them when the child ends.
void begin_child(apr_pool_t* child_pool, server_rec* main);

} // namespace certaward::httpd
