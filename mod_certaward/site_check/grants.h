// What the module's account may do: all that it needs, and nothing else.
#pragma once

#include "site_check/result.h"
#include "store/mariadb/connection.h"

namespace certaward::site_check {

// By what the server shows the account of its own grants. Throws DatabaseError.
Results look_at_grants(store::Connection& db);

} // namespace certaward::site_check
