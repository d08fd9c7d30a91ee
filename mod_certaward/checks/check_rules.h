// The rules: one function for each check. Private to the checks; other code includes checks.h.
#pragma once

#include "checks/evidence.h"

#include <vector>

namespace certaward::checks {

std::vector<domain::Finding> check_date(const domain::Application& application, const Evidence& evidence);
CheckResult check_recognized(const domain::Application& application, const Evidence& evidence);
std::vector<domain::Finding> check_duplicate(const domain::Application& application, const Evidence& evidence);
std::vector<domain::Finding> check_bank(const domain::Application& application, const Evidence& evidence);
std::vector<domain::Finding> check_attachments(const domain::Application& application, const Evidence& evidence);
std::vector<domain::Finding> check_text(const domain::Application& application);

} // namespace certaward::checks
