// Prepares text for a cell.
#pragma once

#include <string>
#include <string_view>

namespace certaward::workbook {

// Returns the text as a cell can hold it: well-formed UTF-8 without control characters (XML 1.0, 2.2), _xHHHH_ written
// so that Excel shows it and does not decode it (ECMA-376 part 1, 22.9.2.19), at most 32 767 UTF-16 units (Excel's
// limit; a longer text ends in …). For display, never written back.
std::string cell_text(std::string_view text);

// Returns the text with an apostrophe before it if a spreadsheet would take it for a formula: if its first character is
// one of = + - @, a tab or a carriage return (OWASP, CSV injection). A workbook's text cells are safe, but a file made
// from the workbook may not be. Text that begins with a digit or letter stays unchanged, and so do student and account
// numbers.
std::string guarded_text(std::string_view text);

} // namespace certaward::workbook
