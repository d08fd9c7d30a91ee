// The database: does it answer, is it the one that this module was made for, and do the campus's views fit?
#pragma once

#include "site_check/httpd_settings.h"
#include "site_check/result.h"

namespace certaward::site_check {

// With the module's own settings and account. Asks and changes nothing.
Results look_at_database(const HttpdSettings& settings);

} // namespace certaward::site_check
