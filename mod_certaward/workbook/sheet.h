// Writes one sheet of a workbook from top to bottom. Every write is checked and added to a checksum, so that the
// finished file can be compared with it.
#pragma once

#include "workbook/formats.h"
#include "workbook/sheet_checksum.h"

#include <cstdint>
#include <string>

struct lxw_worksheet;

namespace certaward::workbook {

// A sheet of a workbook, which owns the library's worksheet. Throws Unavailable if a call of the library fails.
class Sheet {
public:
    Sheet(lxw_workbook* workbook, const std::string& name); // at most 31 characters, none of []:*?/\ in it

    const SheetChecksum& facts() const { return facts_; } // of the cells written so far

    void next_row(); // begins a row; a new sheet has its first row already

    // Write into the current row, from left to right. Text passes guarded_text() and cell_text(); empty text makes a
    // blank cell.
    void text(std::size_t column, const std::string& text, lxw_format* format);
    void number(std::size_t column, double number, lxw_format* format);
    void across(std::size_t last_column, const std::string& text, lxw_format* format); // from column 0 on
    void height(double points);

    void width(std::size_t column, double characters);
    void freeze_heading();
    void filter(std::size_t last_column); // over the rows so far
    void repeat_heading();

    // Sets up printing on A4 landscape, one page wide. Header and footer are in Excel's header codes: see header_text.
    void print(const std::string& header, const std::string& footer);

private:
    void check(int error, const char* doing) const;
    void note_cell(std::size_t column, const std::string& xml);

    lxw_worksheet* sheet_;
    std::uint64_t position_ = 0; // of the current row
    SheetChecksum facts_;
    bool row_has_cell_ = false;
};

// Returns the text for a header or footer, with & doubled, since a single & begins a code. Replaces line breaks by
// blanks. Shortens it to 100 characters and ….
std::string header_text(const std::string& text);

} // namespace certaward::workbook
