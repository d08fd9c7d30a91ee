// What the workbook library leaves when its process is killed.
#pragma once

#include <filesystem>

namespace certaward::workbook {

// Its temporary files have a name for some microseconds, until it unlinks them. A kill just then leaves an empty one:
// removes those that are older than a minute. Says nothing when it can't.
void remove_stale_files(const std::filesystem::path& folder);

} // namespace certaward::workbook
