// Normal forms of typed names and numbers. Students write the same certificate with full-width letters, with a blank or
// with another dash. The normal forms are for comparing only; never shown and never written back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::checks {

// Returns a certificate's name without differences of width and case (Unicode's NFKC_Casefold), and without blanks,
// dashes and middle dots. Each ill-formed sequence counts as U+FFFD. Throws std::runtime_error if ICU fails.
std::string normalized_name(std::string_view name);

// Returns the letters and digits of a certificate's number, folded in the same way.
std::string normalized_number(std::string_view number);

// Returns the name in `names` that the student probably meant; nullopt if no name is near. A name is near if at most a
// quarter of the characters of the shorter one differ (but always one may), or if one name of at least 4 characters is
// part of the other. The view is an element of `names`.
std::optional<std::string_view> nearest_name(std::string_view name, const std::vector<std::string_view>& names);

} // namespace certaward::checks
