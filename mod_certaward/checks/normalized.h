// How what people typed is compared: the same certificate is written with full-width letters here and with a blank or
// another dash there. For comparing only; never shown and never written back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::checks {

// A certificate's name without differences of width and case (Unicode's NFKC_Casefold), and without blanks, dashes and
// middle dots. Each ill-formed sequence counts as U+FFFD.
std::string normalized_name(std::string_view name);

// A certificate's number: of the same, only letters and digits.
std::string normalized_number(std::string_view number);

// The one of the names that was probably meant, or none when none is near: a quarter of its characters may differ, or
// one name is a part of the other. The view is one of those in names.
std::optional<std::string_view> nearest_name(std::string_view name, const std::vector<std::string_view>& names);

} // namespace certaward::checks
