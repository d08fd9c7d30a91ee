#include "app/access_recorder.h"

#include "store/access_log.h"

#include <string>

namespace certaward::app {
void record_view(const Visit& visit, std::string_view action, const domain::RoundId& round,
                 const std::vector<domain::Application>& shown, const std::vector<checks::CheckResult>& checks,
                 const std::optional<domain::Application>& saved)
{
    auto ids = store::ids_of(shown);
    for (const auto& each : checks)
        for (const auto& finding : each.findings)
            if (finding.other) ids.push_back(*finding.other);
    if (saved) ids.push_back(saved->id);
    store::record_access(
        visit.db, {visit.reviewer.account, visit.request.address, action, "round " + round.value, std::move(ids)});
}

} // namespace certaward::app
