// The views of the site file: there, readable, of the contract's columns and types, in characters that hold Chinese.
#pragma once

#include "site_check/httpd_settings.h"
#include "site_check/result.h"
#include "store/mariadb/connection.h"

namespace certaward::site_check {

// Runs each for one row. Throws DatabaseError when the database goes away.
Results look_at_views(store::Connection& db);

// Does portal_session hold what CertAwardSessionCookie makes of the cookie?
Result look_at_tokens(store::Connection& db, const HttpdSettings& settings);

} // namespace certaward::site_check
