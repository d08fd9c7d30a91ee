// Checks of the grants of the module's account: everything that the module needs, and nothing else.
#pragma once

#include "site_check/result.h"
#include "store/mariadb/connection.h"

namespace certaward::site_check {

// Checks the grants that the server shows the account as its own. Throws DatabaseError.
Results look_at_grants(store::Connection& db);

} // namespace certaward::site_check
