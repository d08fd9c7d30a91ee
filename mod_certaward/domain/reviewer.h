// Who reviews, and which departments' applications they may see.
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

// The department's name; its id where the campus lists none.
std::string_view name_of(const UnitId& unit, const std::vector<Unit>& units);

// Throws NotFound, with the sentence for the person, unless the unit is one of these: those that the reviewer may see.
void require_unit(const std::vector<Unit>& units, const UnitId& unit,
                  const char* sentence = "沒有這個系所，或不是您負責的系所。");

struct Reviewer {
    Account account;
    std::string name;
    bool every_unit = false;   // scope `all`, the R&D office
    std::vector<UnitId> units; // scope `unit`: their own; empty with every_unit

    bool may_see(const UnitId& unit) const;
};

} // namespace certaward::domain
