// Verifies a finished workbook: reads it again, independently of the library that wrote it. This is the only proof that
// the file is whole.
#pragma once

#include "workbook/sheet_checksum.h"

#include <filesystem>
#include <vector>

namespace certaward::workbook {

// Returns the checksums of the sheets in their order, headings included. Inflates every byte, compares the archive's
// own checksums, and requires each sheet's closing tag. Throws Unavailable if the file is not a workbook or is damaged.
std::vector<SheetChecksum> verify(const std::filesystem::path& workbook);

} // namespace certaward::workbook
