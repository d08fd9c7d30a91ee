// Reference data, which changes rarely: rounds, departments, levels, reasons and settings; and the database's current
// day.
#pragma once

#include "domain/award_round.h"
#include "domain/decision.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

// Returns the current day in the database's time zone.
domain::Date today(Connection& db);

std::vector<domain::AwardRound> rounds_newest_first(Connection& db);

// Return all departments, or those the reviewer may see, in the order of their ids.
std::vector<domain::Unit> units(Connection& db);
std::vector<domain::Unit> units(Connection& db, const domain::Reviewer& reviewer);

// Returns the site's levels and reasons, those no longer in use included.
domain::Choices choices(Connection& db);

// Returns a setting that differs between schools: roster_title, roster_signers, mail_to. Empty if the table lacks it.
std::string setting(Connection& db, std::string_view name);

} // namespace certaward::store
