// Whose session is it, and what may they review?
#pragma once

#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <optional>
#include <string_view>

namespace certaward::store {

// The account of a session that has not ended, by the database's clock. token: as the view portal_session holds it.
std::optional<domain::Account> account_of_session(Connection& db, std::string_view token);

// None when the account has no duty. The account is given back as the campus writes it: capitals (A to Z) don't count
// unless two accounts differ in them alone.
std::optional<domain::Reviewer> reviewer(Connection& db, const domain::Account& account);

} // namespace certaward::store
