#include "app/access_recorder.h"

#include "store/access_log.h"

#include <utility>

namespace certaward::app {

std::string_view name_of(View view)
{
    switch (view) {
    case View::none:
        break;
    case View::list:
        return "list";
    case View::detail:
        return "detail";
    case View::attachment:
        return "attachment";
    case View::changes:
        return "changes";
    case View::roster:
        return "roster";
    case View::bankbooks:
        return "bankbooks";
    case View::mail:
        return "mail";
    case View::download:
        return "download";
    }
    return "";
}

void record_view(const Visit& visit, View view, ViewedData data)
{
    store::record_access(visit.db, {visit.reviewer.account, visit.request.address, name_of(view),
                                    std::move(data.subject), std::move(data.applications), data.made});
}

void record_view(const Visit& visit, View view, const domain::RoundId& round,
                 const std::vector<domain::Application>& shown, const std::vector<checks::CheckResult>& checks,
                 const std::optional<domain::Application>& saved)
{
    auto ids = store::ids_of(shown);
    for (const auto& each : checks)
        for (const auto& finding : each.findings)
            if (finding.other) ids.push_back(*finding.other);
    if (saved) ids.push_back(saved->id);
    record_view(visit, view, {"round " + round.value, std::move(ids)});
}

} // namespace certaward::app
