// What changes rarely: rounds, departments, levels and reasons, and what day it is where the database lives.
#pragma once

#include "domain/award_round.h"
#include "domain/decision.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

domain::Date today(Connection& db);

std::vector<domain::AwardRound> rounds_newest_first(Connection& db);

// In the order of their ids: all, and those the reviewer may see.
std::vector<domain::Unit> units(Connection& db);
std::vector<domain::Unit> units(Connection& db, const domain::Reviewer& reviewer);

domain::Choices choices(Connection& db);

// What else differs between schools: roster_title, roster_signers, mail_to. Empty for a name that the table has not.
std::string setting(Connection& db, std::string_view name);

} // namespace certaward::store
