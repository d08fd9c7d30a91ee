// The request's cookies (RFC 6265, 4.2).
#pragma once

#include <string_view>
#include <vector>

namespace certaward::http {

// Returns the values of every cookie with this name, in the order of the header: a browser sends several if they were
// set for different paths. Removes quotes around a value. The values are views into `header`.
std::vector<std::string_view> cookie_values(std::string_view header, std::string_view name);

} // namespace certaward::http
