// Finds the account of a session, and the reviewer of an account.
#pragma once

#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <optional>
#include <string_view>

namespace certaward::store {

// Returns the session's account; nullopt if the session does not exist or has expired by the database's clock. token:
// as the view portal_session holds it.
std::optional<domain::Account> account_of_session(Connection& db, std::string_view token);

// Returns the account's reviewer; nullopt if the account has no duty. The reviewer's account is as the campus writes
// it: capitals (A to Z) do not count unless two accounts differ in them alone.
std::optional<domain::Reviewer> reviewer(Connection& db, const domain::Account& account);

} // namespace certaward::store
