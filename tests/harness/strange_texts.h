// Texts as campus databases hold them, and as a page, a workbook and a CSV file show them.
#pragma once

#include <string>
#include <vector>

namespace harness {

struct StrangeText {
    explicit StrangeText(std::string bytes); // shown unchanged
    StrangeText(std::string bytes, std::string in_page);
    StrangeText(std::string bytes, std::string in_page, std::string in_cell, std::string in_csv);

    std::string stored, page, cell, csv; // cell: as in the sheet's XML
};

// Returns texts for a column of this character set: utf8mb4, big5, latin1, or binary for bytes that are no text. Throws
// std::logic_error for another one.
std::vector<StrangeText> strange_texts(const std::string& charset);

// Parses CSV (RFC 4180) without the byte order mark. Throws std::runtime_error for an unclosed quote.
std::vector<std::vector<std::string>> csv_records(const std::string& text);

} // namespace harness
