// A workbook as a stranger opens it: unzipped, and its XML read (ECMA-376). Not our code, nor libxlsxwriter's.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace integration {

struct SheetCell {
    std::string text;
    std::string type; // inlineStr, n, ... as the file says
};

using SheetRow = std::vector<SheetCell>;

struct WorkbookFile {
    std::vector<SheetRow> rows;                // heading and applications, by row and column, blanks included
    std::vector<std::vector<SheetRow>> sheets; // every row of each sheet that has a cell
    std::string sheet_xml;                     // of the first sheet
    std::string workbook_xml;

    static WorkbookFile open(const std::string& bytes); // throws std::runtime_error
    std::vector<std::string> texts(std::size_t row) const;
    std::vector<std::string> column(const std::string& heading) const; // its applications' texts

    // The cell under the heading, of the application with this text under another one. Throws when there is none.
    const SheetCell& cell(const std::string& heading, const std::string& known, const std::string& text) const;

private:
    std::size_t place_of(const std::string& heading) const;
};

} // namespace integration
