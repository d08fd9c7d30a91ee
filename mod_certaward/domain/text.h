// Text from a campus database or a form: tests for UTF-8, a safe form for showing, lengths and widths.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace certaward::domain {

// Returns whether the text is well-formed UTF-8 by the Unicode standard's table 3-7: no overlong form, no surrogate, no
// code point above U+10FFFF.
bool is_utf8(std::string_view text);

// Returns whether a form may carry the text: well-formed UTF-8, with no control characters but tab and line breaks.
bool is_plain_text(std::string_view text);

// Returns the text with U+FFFD for each ill-formed sequence, control character (tab and line breaks stay) and
// noncharacter. The result is safe in a page and in XML. It is for showing only and never written back.
std::string shown_text(std::string_view text);

// Returns the code points, with U+FFFD for each ill-formed sequence.
std::u32string code_points_of(std::string_view text);

// Returns the number of code points, not bytes. REQUIRES UTF-8.
std::size_t length_of(std::string_view text);

// Returns the columns that the text takes in a fixed-width font: two for a wide character (Unicode's East Asian Width W
// and F), one for others. REQUIRES UTF-8.
std::size_t display_width(std::string_view text);

// Returns the text without the blanks (ASCII and U+3000) at both ends. The view is part of `text`.
std::string_view trimmed(std::string_view text);

// Appends a phrase to a list for people to read: "one, two".
void add_to_list(std::string& list, std::string_view phrase);

} // namespace certaward::domain
