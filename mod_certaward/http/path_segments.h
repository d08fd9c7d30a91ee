// What stands between the slashes of a path: "review" and "4801" of /review/4801.
#pragma once

#include <string_view>
#include <vector>

namespace certaward::http {

// Views into path. None when it does not begin with a slash.
std::vector<std::string_view> path_segments(std::string_view path);

} // namespace certaward::http
