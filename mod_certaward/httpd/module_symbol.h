// The module as httpd knows it. The file that defines it does not include this.
#pragma once

#include <httpd.h>
#include <http_config.h>
#include <http_log.h>

extern "C" {
extern module AP_MODULE_DECLARE_DATA certaward_module __attribute__((visibility("default")));
}
APLOG_USE_MODULE(certaward);
