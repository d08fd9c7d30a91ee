// Text as campus databases hold it, and what of it a page, a workbook and a CSV file show.
#pragma once

#include <string>
#include <vector>

namespace harness {

struct StrangeText {
    explicit StrangeText(std::string bytes); // is shown as it is
    StrangeText(std::string bytes, std::string in_page);
    StrangeText(std::string bytes, std::string in_page, std::string in_cell, std::string in_csv);

    std::string stored, page, cell, csv; // cell: as it stands in the sheet's XML
};

// For a column of this character set (utf8mb4, big5, latin1, binary: no text at all, but bytes).
std::vector<StrangeText> strange_texts(const std::string& charset);

// RFC 4180, without the byte order mark. Throws for a quote that nobody closes.
std::vector<std::vector<std::string>> csv_records(const std::string& text);

} // namespace harness
