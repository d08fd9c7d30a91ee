// Checks of the database: whether it answers, has the tables of this module's version, and has views that fit the
// contract.
#pragma once

#include "site_check/httpd_settings.h"
#include "site_check/result.h"

namespace certaward::site_check {

// Checks the database with the module's own settings and account. Changes nothing.
Results look_at_database(const HttpdSettings& settings);

} // namespace certaward::site_check
