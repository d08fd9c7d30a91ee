// The stored results of the checks, by which lists filter and count.
#pragma once

#include "checks/evidence.h"
#include "domain/application.h"
#include "store/mariadb/connection.h"
#include "store/round_slice.h"

#include <vector>

namespace certaward::store {

// Stores the results of the checks for filters and counts; writes only rows that differ. checked: in the order of
// applications.
void save_checks(Connection& db, const std::vector<domain::Application>& applications,
                 const std::vector<checks::CheckResult>& checked);

// Updates the rows for filters and counts from the campus's applications in the slice: adds new ones, and corrects
// those that moved to another round or department, are gone, or were decided by an import.
void sync_with_campus(Connection& db, const RoundSlice& slice);

} // namespace certaward::store
