// Text on its way into a cell.
#pragma once

#include <string>
#include <string_view>

namespace certaward::workbook {

// What a cell can hold: well-formed UTF-8 without control characters (XML 1.0, 2.2), _xHHHH_ written so that Excel
// shows it and does not decode it (ECMA-376 part 1, 22.9.2.19), at most 32 767 UTF-16 units (Excel's limit; a longer
// text ends in …). Shown, never written back.
std::string cell_text(std::string_view text);

// The text with an apostrophe before it when a spreadsheet would take it for a formula: it begins with = + - @, a tab
// or a line's return (OWASP, CSV injection). In a workbook text is text, but not any more in whatever is made of it.
// Digits and letters, and so numbers of students and accounts, stay as they are.
std::string guarded_text(std::string_view text);

} // namespace certaward::workbook
