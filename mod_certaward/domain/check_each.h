// The rules: one function for each check. Private to the checks; everyone else includes checks.h.
#pragma once

#include "domain/evidence.h"

#include <vector>

namespace certaward::domain {

std::vector<Finding> check_date(const Application& application, const Evidence& evidence);
Checked check_recognized(const Application& application, const Evidence& evidence);
std::vector<Finding> check_claimed(const Application& application, const Evidence& evidence);
std::vector<Finding> check_bank(const Application& application, const Evidence& evidence);
std::vector<Finding> check_attachments(const Application& application, const Evidence& evidence);
std::vector<Finding> check_text(const Application& application);

} // namespace certaward::domain
