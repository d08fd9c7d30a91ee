// Checks of the site file's views: whether they exist, can be read, have the contract's columns and types, and use
// character sets that can hold Chinese.
#pragma once

#include "site_check/httpd_settings.h"
#include "site_check/result.h"
#include "store/mariadb/connection.h"

namespace certaward::site_check {

// Checks each view of the contract, and reads one row of it. Throws DatabaseError if the connection is lost.
Results look_at_views(store::Connection& db);

// Checks that portal_session holds tokens of the kind that CertAwardSessionCookie names. Throws DatabaseError.
Result look_at_tokens(store::Connection& db, const HttpdSettings& settings);

} // namespace certaward::site_check
