// The checks of applications that a page shows or decides.
#pragma once

#include "app/site.h"
#include "app/site_settings.h"
#include "checks/evidence.h"

#include <string>
#include <vector>

namespace certaward::app {

// One for each application, in the same order; with links only to what the reviewer may see. REQUIRES attachments.
// What was found is remembered for filters and counts too.
std::vector<checks::CheckResult> run_checks(const Visit& visit, const std::vector<domain::Application>& applications,
                                            const Calendar& calendar);

// Brings what the checks compare with up to date when the round is due, and checks its applications: all of a usual
// round, of a very large one the next thousand each time. A row that can't be read or a statement that takes too long
// fails nobody's page: gives back what to say in the log, or nothing.
std::string refresh_derived_data(const Visit& visit, const domain::RoundId& round, const Calendar& calendar);

// What the checks compare across applications, of the whole round: before decisions rest on it.
void refresh_match_keys(const Visit& visit, const domain::RoundId& round);

} // namespace certaward::app
