// Splits a path at its slashes: /review/4801 has the segments "review" and "4801".
#pragma once

#include <string_view>
#include <vector>

namespace certaward::http {

// Returns the segments as views into `path`. Returns no segments if the path does not begin with a slash.
std::vector<std::string_view> path_segments(std::string_view path);

} // namespace certaward::http
