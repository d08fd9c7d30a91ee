// Declares certaward_module, the key of the module's configuration in httpd. module.cpp, which defines it, does not
// include this header.
#pragma once

#include <httpd.h>
#include <http_config.h>
#include <http_log.h>

extern "C" {
extern module AP_MODULE_DECLARE_DATA certaward_module __attribute__((visibility("default")));
}
APLOG_USE_MODULE(certaward);
