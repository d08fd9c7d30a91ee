// The time of a moment as MariaDB writes it.
#pragma once

#include <optional>
#include <string_view>

namespace certaward::domain {

// Of "2024-01-31 09:05:07" the minutes since midnight. None for a text that begins with no day, has another shape, or a
// time that no clock shows.
std::optional<unsigned> minutes_of_day(std::string_view datetime);

} // namespace certaward::domain
