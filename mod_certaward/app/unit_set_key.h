// A name for a set of departments: hand-overs of the same ones belong together.
#pragma once

#include "domain/ids.h"

#include <string>
#include <vector>

namespace certaward::app {

// 64 characters, the same for the same departments in whatever order; those of every_unit are not looked at.
std::string unit_set_key(bool every_unit, std::vector<domain::UnitId> units);

} // namespace certaward::app
