// The placeholder in a page for text that is rendered later. It is a template of its own. No value can look like it,
// since values are escaped.
#pragma once

#include <string_view>

namespace certaward::view {

constexpr std::string_view kPlaceholderName = "placeholder"; // no file has this name: template files end in .tpl
constexpr std::string_view kPlaceholderText = "<!--placeholder-->";

} // namespace certaward::view
