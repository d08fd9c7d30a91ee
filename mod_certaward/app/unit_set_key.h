// A key for a set of departments, by which hand-overs of the same departments belong together.
#pragma once

#include "domain/ids.h"

#include <string>
#include <vector>

namespace certaward::app {

// Returns 64 characters, the same for the same departments in any order. Ignores `units` if every_unit.
std::string unit_set_key(bool every_unit, std::vector<domain::UnitId> units);

} // namespace certaward::app
