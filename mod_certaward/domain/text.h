// Text as it comes from a campus database or a form: is it UTF-8, and how to show it when it is not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace certaward::domain {

// Well-formed UTF-8 by the Unicode standard's table 3-7: no overlong form, no surrogate, nothing above U+10FFFF.
bool is_utf8(std::string_view text);

// Well-formed UTF-8 without control characters but for tab and line breaks: what a form may carry.
bool is_plain_text(std::string_view text);

// The text with each ill-formed sequence, control character (tab and line breaks stay) and noncharacter
// replaced by U+FFFD: safe in a page and in XML. For showing only; never written back.
std::string shown_text(std::string_view text);

// The code points, with U+FFFD for each ill-formed sequence.
std::u32string code_points_of(std::string_view text);

// Code points, not bytes. Expects UTF-8.
std::size_t length_of(std::string_view text);

// Columns of a fixed-width type that the text takes: two for a wide character (Unicode's East Asian Width W and F),
// one for others. Expects UTF-8.
std::size_t display_width(std::string_view text);

// Without the blanks (ASCII and U+3000) at both ends.
std::string_view trimmed(std::string_view text);

// One more of a list that people read: "one, two".
void add_to_list(std::string& list, std::string_view phrase);

} // namespace certaward::domain
