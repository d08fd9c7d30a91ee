#include "workbook/library_temp_files.h"

#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <xlsxwriter.h>

namespace certaward::workbook {
namespace {

constexpr std::string_view kPrefix = "tmp.";
constexpr std::string_view kGone = " (deleted)"; // the library unlinks each at once

template <class Use>
void each_stream_of_rows(const lxw_workbook& workbook, Use use)
{
    lxw_sheet* sheet = nullptr;
    STAILQ_FOREACH(sheet, workbook.sheets, list_pointers)
    if (!sheet->is_chartsheet && sheet->u.worksheet->optimize_tmpfile) use(sheet->u.worksheet->optimize_tmpfile);
}

// Returns the descriptors of all unlinked temporary files that this process has open in the folder.
std::set<int> open_in(const std::filesystem::path& folder)
{
    const auto begin = (folder / kPrefix).string();
    std::set<int> open;
    std::error_code error;
    for (std::filesystem::directory_iterator each("/proc/self/fd", error), end; !error && each != end;
         each.increment(error)) {
        std::error_code gone; // another thread has closed it
        const auto target = std::filesystem::read_symlink(each->path(), gone).string();
        if (gone || !target.starts_with(begin) || !target.ends_with(kGone)) continue;
        const auto name = each->path().filename().string();
        int number = -1;
        std::from_chars(name.data(), name.data() + name.size(), number);
        open.insert(number);
    }
    return open;
}

} // namespace

std::mutex& temp_files_mutex()
{
    static std::mutex mutex;
    return mutex;
}

void close_temp_files(const lxw_workbook& workbook) noexcept
{
    each_stream_of_rows(workbook, [](FILE* stream) { std::fclose(stream); });
}

LibraryTempFiles::LibraryTempFiles(const lxw_workbook& workbook, const std::filesystem::path& folder)
    : folder_(std::filesystem::canonical(folder)), before_(open_in(folder_))
{
    each_stream_of_rows(workbook, [this](FILE* stream) {
        of_rows_.push_back(::fcntl(::fileno(stream), F_DUPFD_CLOEXEC, 0));
        before_.erase(::fileno(stream)); // workbook_close() closes it, and the next file may get its number
    });
}

LibraryTempFiles::~LibraryTempFiles()
{
    for (const int descriptor : of_rows_)
        ::close(descriptor);
}

void LibraryTempFiles::empty() const noexcept
try {
    for (const int descriptor : of_rows_)
        (void)!::ftruncate(descriptor, 0);
    for (const int descriptor : open_in(folder_))
        if (!before_.contains(descriptor)) (void)!::ftruncate(descriptor, 0);
} catch (const std::exception&) {
    return; // out of memory: the files keep their space until the process ends
}

} // namespace certaward::workbook
