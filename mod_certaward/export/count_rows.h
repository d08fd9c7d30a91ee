// Reads a finished workbook again, as a stranger would: the only proof that it is whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace certaward::exporting {

// Rows of each sheet, in their order, headings included. Every byte is inflated and its checksum compared, and each
// sheet must end as a sheet ends. Throws Unavailable when the file is no workbook or is damaged.
std::vector<std::uint64_t> count_rows(const std::filesystem::path& workbook);

} // namespace certaward::exporting
