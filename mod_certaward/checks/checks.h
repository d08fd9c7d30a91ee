// The checks (檢核): they find facts about an application, for the reviewer to weigh. A check never decides.
// The rules come from the staff manual, step 4, and the defaults of the award.
#pragma once

#include "checks/evidence.h"

namespace certaward::checks {

// Runs all checks on an application. REQUIRES the application's attachments to be filled in.
CheckResult check(const domain::Application& application, const Evidence& evidence);

} // namespace certaward::checks
