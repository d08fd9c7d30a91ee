// Reads a finished workbook again, as a stranger would: the only proof that it is whole.
#pragma once

#include <cstdint>
#include <filesystem>

namespace certaward::exporting {

// Rows of the first sheet, the heading included. Every byte is inflated and its checksum compared, and the sheet must
// end as a sheet ends. Throws Unavailable when the file is no workbook or is damaged.
std::uint64_t count_rows(const std::filesystem::path& workbook);

} // namespace certaward::exporting
