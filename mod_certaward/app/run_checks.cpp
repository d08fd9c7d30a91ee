#include "app/run_checks.h"

#include "checks/checks.h"
#include "store/check_results.h"

namespace certaward::app {

std::vector<checks::CheckResult> evaluate_checks(store::Connection& db, const store::EvidenceQuery& query)
{
    const auto evidence = store::evidence(db, query);
    std::vector<checks::CheckResult> all;
    all.reserve(evidence.size());
    for (std::size_t i = 0; i < evidence.size(); ++i)
        all.push_back(checks::check(query.applications[i], evidence[i]));
    return all;
}

std::vector<checks::CheckResult> run_checks(const Visit& visit, const std::vector<domain::Application>& applications,
                                            const Calendar& calendar)
{
    auto all = evaluate_checks(visit.db, {applications, visit.reviewer, calendar.rounds, calendar.today});
    ignore_lock_conflict(visit.db, [&] { store::save_checks(visit.db, applications, all); });
    return all;
}

} // namespace certaward::app
