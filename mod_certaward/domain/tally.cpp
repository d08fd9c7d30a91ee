#include "domain/tally.h"

#include "domain/award.h"

namespace certaward::domain {

void Tally::add(const Application& application, const Choices& choices)
{
    const auto& decision = application.decision;
    pending += decision.status == Status::pending;
    rejected += decision.status == Status::rejected;
    if (decision.status != Status::approved) return;
    ++approved;
    ++by_level[decision.level.value_or(0)];
    points += static_cast<std::uint64_t>(points_of(decision, choices));
}

void Tally::add(const Tally& other)
{
    pending += other.pending;
    approved += other.approved;
    rejected += other.rejected;
    points += other.points;
    for (const auto& [level, count] : other.by_level)
        by_level[level] += count;
}

Tally total_of(const UnitTallies& tallies)
{
    Tally total;
    for (const auto& [unit, tally] : tallies)
        total.add(tally);
    return total;
}

} // namespace certaward::domain
