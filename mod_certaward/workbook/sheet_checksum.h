// A checksum that compares a sheet as written with the same sheet read again.
#pragma once

#include <cstdint>
#include <string_view>

namespace certaward::workbook {

// The checksum of a sheet. REQUIRES that cells are added row by row, from left to right. It covers each cell's position
// and content as in the XML: lost, doubled or exchanged bytes change it. It does not cover formats.
struct SheetChecksum {
    std::uint64_t rows = 0; // with at least one cell
    std::uint64_t cells = 0;
    std::uint32_t checksum = 0;

    void add_cell(std::string_view reference); // "B2"
    void add_content(std::string_view xml);    // of the last added cell, with < and > escaped

    bool operator==(const SheetChecksum&) const = default;
};

} // namespace certaward::workbook
