// A reviewer, and the departments whose applications the reviewer may see.
#pragma once

#include "domain/ids.h"

#include <string>
#include <string_view>
#include <vector>

namespace certaward::domain {

struct Unit {
    UnitId id;
    std::string name;
    std::string college;
};

// Returns the department's name; its id if the campus does not list the department.
std::string_view name_of(const UnitId& unit, const std::vector<Unit>& units);

// Throws NotFound, with `sentence` for the reviewer, unless `unit` is one of `units`, which are the units that the
// reviewer may see.
void require_unit(const std::vector<Unit>& units, const UnitId& unit,
                  const char* sentence = "沒有這個系所，或不是您負責的系所。");

struct Reviewer {
    Account account;
    std::string name;
    bool every_unit = false;   // scope `all`, the R&D office
    std::vector<UnitId> units; // scope `unit`: the reviewer's departments; empty with every_unit

    bool may_see(const UnitId& unit) const;
};

} // namespace certaward::domain
