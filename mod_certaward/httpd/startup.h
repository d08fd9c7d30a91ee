// What happens when httpd starts or restarts, before it serves anybody.
#pragma once

#include <httpd.h>

namespace certaward::httpd {

// post_config: makes the site of each server that is configured, or refuses to start and says why.
int make_sites(apr_pool_t* config_pool, apr_pool_t* log_pool, apr_pool_t* temporary_pool, server_rec* main);

// child_init: the child shows how many database connections it has, and closes them when it ends.
void begin_child(apr_pool_t* child_pool, server_rec* main);

} // namespace certaward::httpd
