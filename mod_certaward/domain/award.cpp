#include "domain/award.h"

#include <algorithm>

namespace certaward::domain {
namespace {

// Returns the level of an approved decision in the site's table. Returns null for other decisions, and for a level that
// the table does not have.
const Level* level_of(const Decision& decision, const Choices& choices)
{
    if (decision.status != Status::approved || !decision.level) return nullptr;
    const auto level = std::ranges::find(choices.levels, *decision.level, &Level::level);
    return level == choices.levels.end() ? nullptr : &*level;
}

} // namespace

int points_of(const Decision& decision, const Choices& choices)
{
    const auto* level = level_of(decision, choices);
    return level ? level->points : 0;
}

AmountOfPoint amount_of_point(const Budget& budget, std::uint64_t points)
{
    if (points == 0) return {.remainder = budget.total};
    const auto share = budget.total / points;
    const auto value = std::min(budget.cap, share);
    const auto paid = value * points; // at most share × points, so at most the budget
    return {.value_of_point = value, .paid = paid, .remainder = budget.total - paid, .capped = share >= budget.cap};
}

} // namespace certaward::domain
