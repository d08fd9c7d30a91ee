#include "domain/award.h"

#include <algorithm>

namespace certaward::domain {

int points_of(const Decision& decision, const Choices& choices)
{
    if (decision.status != Status::approved || !decision.level) return 0;
    const auto level = std::ranges::find(choices.levels, *decision.level, &Level::level);
    return level == choices.levels.end() ? 0 : level->points;
}

} // namespace certaward::domain
