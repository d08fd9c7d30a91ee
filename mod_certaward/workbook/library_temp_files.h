// Releases the temporary files that libxlsxwriter 1.1 makes for a workbook. The library leaves them open, with all
// their bytes on the disk, if a workbook is abandoned or cannot be closed: 140 exports to a failing disk left 140
// files.
#pragma once

#include <filesystem>
#include <mutex>
#include <set>
#include <vector>

struct lxw_workbook;

namespace certaward::workbook {

// Returns the mutex that must be held while the library makes temporary files: those of two workbooks of one process
// could not be told apart.
std::mutex& temp_files_mutex();

// Closes the temporary files of a workbook that was not closed. Call it before the workbook is freed.
void close_temp_files(const lxw_workbook& workbook) noexcept;

// The temporary files of a workbook that is being closed. Construct before workbook_close(), holding
// temp_files_mutex().
class LibraryTempFiles {
public:
    LibraryTempFiles(const lxw_workbook& workbook, const std::filesystem::path& folder);
    ~LibraryTempFiles();
    LibraryTempFiles(const LibraryTempFiles&) = delete;
    LibraryTempFiles& operator=(const LibraryTempFiles&) = delete;

    // Truncates the files, after workbook_close() has failed and freed everything that names them. Their descriptors
    // stay open until the process ends, since the library's streams on them can no longer be reached; their space on
    // the disk is released.
    void empty() const noexcept;

private:
    std::filesystem::path folder_;
    std::vector<int> of_rows_; // own descriptors of the sheets' row files
    std::set<int> before_;     // descriptors of other workbooks' files
};

} // namespace certaward::workbook
