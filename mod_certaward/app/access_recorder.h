// A look at applications, for the access record: which were shown, which others their findings name, and which was
// said to be saved.
#pragma once

#include "app/site.h"
#include "checks/evidence.h"
#include "domain/application.h"

#include <optional>
#include <string_view>
#include <vector>

namespace certaward::app {

void record_view(const Visit& visit, std::string_view action, const domain::RoundId& round,
                 const std::vector<domain::Application>& shown, const std::vector<checks::CheckResult>& checks,
                 const std::optional<domain::Application>& saved = {});

} // namespace certaward::app
