// Reads a workbook independently of its writer: unzips it and parses its XML (ECMA-376), without our code and without
// libxlsxwriter.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace integration {

struct SheetCell {
    std::string text;
    std::string type; // attribute t of the cell: inlineStr, n, ...
};

using SheetRow = std::vector<SheetCell>;

struct WorkbookFile {
    std::vector<SheetRow> rows;                // heading and applications, by row and column, with blank cells
    std::vector<std::vector<SheetRow>> sheets; // all rows of each sheet
    std::string sheet_xml;                     // of the first sheet
    std::string workbook_xml;

    static WorkbookFile open(const std::string& bytes); // throws std::runtime_error for a damaged file
    std::vector<std::string> texts(std::size_t row) const;
    std::vector<std::string> column(const std::string& heading) const; // texts of the applications

    // Returns the cell under `heading` in the row that has `text` under the heading `known`. Throws std::runtime_error
    // if no row has it.
    const SheetCell& cell(const std::string& heading, const std::string& known, const std::string& text) const;

private:
    std::size_t place_of(const std::string& heading) const;
};

} // namespace integration
