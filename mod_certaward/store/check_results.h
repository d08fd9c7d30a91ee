// What the checks found, kept for filters and counts.
#pragma once

#include "checks/evidence.h"
#include "domain/application.h"
#include "store/mariadb/connection.h"
#include "store/round_slice.h"

#include <vector>

namespace certaward::store {

// Remembers what was found, for filters and counts; writes only what differs. checked: in the order of applications.
void save_checks(Connection& db, const std::vector<domain::Application>& applications,
                 const std::vector<checks::CheckResult>& checked);

// What is kept of applications for filters and counts follows them: what came, and what went to another round or
// department, or away.
void sync_with_campus(Connection& db, const RoundSlice& slice);

} // namespace certaward::store
