#include "domain/reviewer.h"

#include <algorithm>

namespace certaward::domain {

bool Reviewer::may_see(const UnitId& unit) const
{
    return every_unit || std::ranges::find(units, unit) != units.end();
}

std::string_view name_of(const UnitId& unit, const std::vector<Unit>& units)
{
    const auto found = std::ranges::find(units, unit, &Unit::id);
    return found == units.end() ? std::string_view(unit.value) : found->name;
}

} // namespace certaward::domain
