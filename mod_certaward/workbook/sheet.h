// One sheet of a workbook, written from top to bottom. Every write is checked and noted, so that the finished
// file can be compared with what was written.
#pragma once

#include "workbook/formats.h"
#include "workbook/sheet_checksum.h"

#include <cstdint>
#include <string>

struct lxw_worksheet;

namespace certaward::workbook {

// The workbook owns what this points to. Throws Unavailable when the library refuses anything.
class Sheet {
public:
    Sheet(lxw_workbook* workbook, const std::string& name); // at most 31 characters, none of []:*?/\ in it

    const SheetChecksum& facts() const { return facts_; } // of what was written so far

    void next_row(); // to write into; the first one is there when the sheet is new

    // Into the current row, from left to right. Text is guarded and cleaned for a cell; none at all is a blank one.
    void text(std::size_t column, const std::string& text, lxw_format* format);
    void number(std::size_t column, double number, lxw_format* format);
    void across(std::size_t last_column, const std::string& text, lxw_format* format); // from the first column
    void height(double points);

    void width(std::size_t column, double characters);
    void freeze_heading();
    void filter(std::size_t last_column); // over the rows so far
    void repeat_heading();

    // A4 landscape, as wide as one page. In the language of headers: see header_text.
    void print(const std::string& header, const std::string& footer);

private:
    void check(int error, const char* doing) const;
    void note_cell(std::size_t column, const std::string& xml);

    lxw_worksheet* sheet_;
    std::uint64_t position_ = 0; // of the current row
    SheetChecksum facts_;
    bool row_has_cell_ = false;
};

// In a header or footer & begins a command.
std::string header_text(const std::string& text);

} // namespace certaward::workbook
