#include "domain/award_totals.h"

#include "domain/award.h"

#include <algorithm>

namespace certaward::domain {

void AwardTotals::add(const Decision& decision, std::uint64_t applications, const Choices& choices)
{
    switch (decision.status) {
    case Status::pending:
        pending += applications;
        return;
    case Status::rejected:
        rejected += applications;
        return;
    case Status::approved:
        break;
    }
    approved += applications;
    points += applications * static_cast<std::uint64_t>(points_of(decision, choices));
    const bool is_known =
        decision.level && std::ranges::find(choices.levels, *decision.level, &Level::level) != choices.levels.end();
    (is_known ? by_level[*decision.level] : without_level) += applications;
}

void AwardTotals::add(const AwardTotals& other)
{
    pending += other.pending;
    approved += other.approved;
    rejected += other.rejected;
    without_level += other.without_level;
    points += other.points;
    for (const auto& [level, applications] : other.by_level)
        by_level[level] += applications;
}

AwardTotals total_of(const UnitAwardTotals& totals)
{
    AwardTotals total;
    for (const auto& [unit, of_unit] : totals)
        total.add(of_unit);
    return total;
}

} // namespace certaward::domain
