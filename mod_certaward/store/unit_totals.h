// The points of a round, department by department.
#pragma once

#include "domain/tally.h"
#include "store/mariadb/connection.h"
#include "store/scope.h"

#include <vector>

namespace certaward::store {

struct UnitTally {
    domain::UnitId unit;
    domain::Tally tally;
};

// Of each department of the scope that has an application in the round, in the order of their ids. One statement, so
// all numbers are of one moment.
std::vector<UnitTally> tallies_of_units(Connection& db, const domain::RoundId& round, const Scope& scope,
                                        const domain::Choices& choices);

} // namespace certaward::store
