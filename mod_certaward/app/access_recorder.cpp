#include "app/access_recorder.h"

#include "domain/named_enum.h"
#include "store/access_log.h"

#include <utility>

namespace certaward::app {
namespace {

constexpr auto kNames = domain::named<View>({
    {View::none, ""},
    {View::list, "list"},
    {View::detail, "detail"},
    {View::attachment, "attachment"},
    {View::changes, "changes"},
    {View::roster, "roster"},
    {View::bankbooks, "bankbooks"},
    {View::mail, "mail"},
    {View::download, "download"},
});

} // namespace

std::string_view name_of(View view)
{
    return kNames.of(view).name;
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
