#include "pages/look.h"

#include "store/access.h"

#include <string>

namespace certaward::pages {
namespace {

std::string ids_named_in(const std::vector<domain::Checked>& checks)
{
    std::string ids;
    for (const auto& each : checks)
        for (const auto& finding : each.findings)
            if (finding.other) ids += " " + std::to_string(finding.other->value);
    return ids.empty() ? "" : " named" + ids;
}

} // namespace

void record_look(const Visit& visit, std::string_view action, const domain::RoundId& round,
                 const std::vector<domain::Application>& shown, const std::vector<domain::Checked>& checks,
                 const std::optional<domain::Application>& saved)
{
    auto subject = "round " + round.value + " applications " + store::ids_text(shown) + ids_named_in(checks);
    if (saved) subject += " saved " + std::to_string(saved->id.value);
    store::record_access(visit.db, {visit.reviewer.account, visit.request.address, action, std::move(subject)});
}

} // namespace certaward::pages
