#include "domain/reviewer.h"

#include "domain/failure.h"

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

void require_unit(const std::vector<Unit>& units, const UnitId& unit, const char* sentence)
{
    if (std::ranges::find(units, unit, &Unit::id) == units.end())
        throw NotFound("no unit " + unit.value + " in the reviewer's scope", sentence);
}

} // namespace certaward::domain
