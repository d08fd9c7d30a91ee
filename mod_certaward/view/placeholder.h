// A place in a page for what comes later, as a template of its own: no value can look like it, since values are
// escaped.
#pragma once

#include <string_view>

namespace certaward::view {

constexpr std::string_view kPlaceholderName = "gap"; // no file has it: those of templates end in .tpl
constexpr std::string_view kPlaceholderText = "<!--gap-->";

} // namespace certaward::view
