// Reads a finished workbook again, as a stranger would: the only proof that it is whole.
#pragma once

#include "workbook/sheet_checksum.h"

#include <filesystem>
#include <vector>

namespace certaward::workbook {

// What stands in each sheet, in their order, headings included. Every byte is inflated and its checksum compared, and
// each sheet must end as a sheet ends. Throws Unavailable when the file is no workbook or is damaged.
std::vector<SheetChecksum> verify(const std::filesystem::path& workbook);

} // namespace certaward::workbook
