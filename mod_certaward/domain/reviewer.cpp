#include "domain/reviewer.h"

#include <algorithm>

namespace certaward::domain {

bool Reviewer::may_see(const UnitId& unit) const
{
    return every_unit || std::ranges::find(units, unit) != units.end();
}

} // namespace certaward::domain
