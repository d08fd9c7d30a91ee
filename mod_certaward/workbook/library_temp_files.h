// The temporary files that libxlsxwriter 1.1 makes for a workbook. It leaves them open, with all their bytes on the
// disk, when a workbook is given up or can't be closed: measured as 140 of them after 140 exports on a disk that fails.
#pragma once

#include <filesystem>
#include <mutex>
#include <set>
#include <vector>

struct lxw_workbook;

namespace certaward::workbook {

// To be held while the library makes temporary files: of two workbooks of one process nobody could tell whose they are.
std::mutex& temp_files_mutex();

// Closes those of a workbook that was not closed, before it is freed.
void close_temp_files(const lxw_workbook& workbook) noexcept;

// Those of a workbook that is being closed. Made before workbook_close(), under temp_files_mutex().
class LibraryTempFiles {
public:
    LibraryTempFiles(const lxw_workbook& workbook, const std::filesystem::path& folder);
    ~LibraryTempFiles();
    LibraryTempFiles(const LibraryTempFiles&) = delete;
    LibraryTempFiles& operator=(const LibraryTempFiles&) = delete;

    // After workbook_close() failed, which has freed all that names them. Their descriptors stay until the process
    // ends, since the library has streams on them that nobody can reach; what they held on the disk is given back.
    void empty() const noexcept;

private:
    std::filesystem::path folder_;
    std::vector<int> of_rows_; // our own descriptors of files that were there before
    std::set<int> before_;     // other workbooks'
};

} // namespace certaward::workbook
