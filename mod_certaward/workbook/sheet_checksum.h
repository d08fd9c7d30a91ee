// By what a sheet that was written and the same one read again are compared.
#pragma once

#include <cstdint>
#include <string_view>

namespace certaward::workbook {

// Cells are added row by row and from left to right. The checksum takes in where each stands and what is in it, as the
// XML has it: bytes that are lost, doubled or exchanged change it. What a cell looks like is not in it.
struct SheetChecksum {
    std::uint64_t rows = 0; // that have a cell
    std::uint64_t cells = 0;
    std::uint32_t checksum = 0;

    void add_cell(std::string_view reference); // "B2"
    void add_content(std::string_view xml);    // of the cell that was added last; < and > are escaped in it

    bool operator==(const SheetChecksum&) const = default;
};

} // namespace certaward::workbook
