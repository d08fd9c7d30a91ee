// The totals of a round by department: applications and points.
#pragma once

#include "domain/award_totals.h"
#include "store/mariadb/connection.h"
#include "store/scope.h"

#include <vector>

namespace certaward::store {

struct UnitTotals {
    domain::UnitId unit;
    domain::AwardTotals totals;
};

// Returns the totals of each department in the scope that has an application in the round, in the order of their ids.
// Uses one statement, so all numbers are of one moment.
std::vector<UnitTotals> unit_totals(Connection& db, const domain::RoundId& round, const Scope& scope,
                                    const domain::Choices& choices);

} // namespace certaward::store
