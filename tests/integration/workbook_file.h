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

struct WorkbookFile {
    std::vector<std::vector<SheetCell>> rows; // by row and column, blanks included
    std::string sheet_xml;                    // of the first sheet
    std::string workbook_xml;

    static WorkbookFile open(const std::string& bytes); // throws std::runtime_error
    std::vector<std::string> texts(std::size_t row) const;
};

} // namespace integration
