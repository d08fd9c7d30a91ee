#include "workbook/stale_files.h"

#include <chrono>
#include <string>
#include <string_view>

namespace certaward::workbook {
namespace {

constexpr std::string_view kTemporaryName = "tmp.XXXXXXXXXX"; // a letter or digit for each X
constexpr std::chrono::minutes kInNobodysHands{1};

bool is_name(const std::string& name)
{
    return name.size() == kTemporaryName.size() && name.starts_with(kTemporaryName.substr(0, kTemporaryName.find('X')));
}

bool is_left_behind(const std::filesystem::directory_entry& entry)
{
    std::error_code gone;
    if (!is_name(entry.path().filename().string()) || !entry.is_regular_file(gone)) return false;
    if (entry.file_size(gone) != 0 || gone) return false;
    const auto written = entry.last_write_time(gone);
    return !gone && std::filesystem::file_time_type::clock::now() - written > kInNobodysHands;
}

} // namespace

void remove_stale_files(const std::filesystem::path& folder)
{
    std::error_code error;
    for (std::filesystem::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        std::error_code gone; // another process removed it first
        if (is_left_behind(*each)) std::filesystem::remove(each->path(), gone);
    }
}

} // namespace certaward::workbook
