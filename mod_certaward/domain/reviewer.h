// Who reviews, and which departments' applications they may see.
#pragma once

#include "domain/ids.h"

#include <string>
#include <vector>

namespace certaward::domain {

struct Unit {
    UnitId id;
    std::string name;
    std::string college;
};

struct Reviewer {
    Account account;
    std::string name;
    bool every_unit = false;   // scope `all`, the R&D office
    std::vector<UnitId> units; // scope `unit`: their own; empty with every_unit

    bool may_see(const UnitId& unit) const;
};

} // namespace certaward::domain
