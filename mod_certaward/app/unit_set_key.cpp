#include "app/unit_set_key.h"

#include "platform/sha256.h"

#include <algorithm>

namespace certaward::app {

std::string unit_set_key(bool every_unit, std::vector<domain::UnitId> units)
{
    if (every_unit) return platform::sha256_hex("all");
    std::ranges::sort(units);
    std::string text;
    for (const auto& unit : units)
        text += std::to_string(unit.value.size()) + ":" + unit.value;
    return platform::sha256_hex(text);
}

} // namespace certaward::app
