// Removes files that the workbook library leaves if its process is killed.
#pragma once

#include <filesystem>

namespace certaward::workbook {

// Removes the library's empty temporary files that are older than a minute. A temporary file has a name for some
// microseconds, until the library unlinks it; a kill in between leaves it behind, empty. Ignores errors.
void remove_stale_files(const std::filesystem::path& folder);

} // namespace certaward::workbook
