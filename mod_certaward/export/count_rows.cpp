#include "export/count_rows.h"

#include "domain/failure.h"

#include <array>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <zip.h>

namespace certaward::exporting {
namespace {

constexpr std::size_t kPiece = 65536;
constexpr const char* kSheet = "xl/worksheets/sheet"; // 1.xml, 2.xml ...
constexpr std::string_view kRowTag = "<row ";         // cannot stand in text, where < is written &lt;
constexpr std::string_view kEnd = "</worksheet>";

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Close {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

[[noreturn]] void not_whole(const std::string& why)
{
    throw domain::Unavailable("re-read workbook: " + why);
}

std::uint64_t occurrences(std::string_view tag, std::string_view text)
{
    std::uint64_t count = 0;
    for (auto at = text.find(tag); at != std::string_view::npos; at = text.find(tag, at + tag.size()))
        ++count;
    return count;
}

// Inflates an entry and hands over its bytes. libzip compares the checksum when it comes to the end.
template <class Use>
void each_piece(zip_t* archive, zip_uint64_t entry, Use use)
{
    const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(archive, entry, 0));
    if (!file) not_whole(zip_strerror(archive));
    std::array<char, kPiece> piece;
    while (true) {
        const auto read = zip_fread(file.get(), piece.data(), piece.size());
        if (read < 0) not_whole(zip_file_strerror(file.get()));
        if (read == 0) return;
        use(std::string_view(piece.data(), static_cast<std::size_t>(read)));
    }
}

std::uint64_t rows_of_sheet(zip_t* archive, zip_uint64_t entry)
{
    std::uint64_t rows = 0;
    std::string text; // the end of what was read, in which no whole tag lies, and the next piece
    each_piece(archive, entry, [&](std::string_view piece) {
        text.append(piece);
        rows += occurrences(kRowTag, text);
        if (text.size() > kEnd.size()) text.erase(0, text.size() - kEnd.size());
        if (const auto tag = text.rfind(kRowTag); tag != std::string::npos) text.erase(0, tag + kRowTag.size());
    });
    if (!text.ends_with(kEnd)) not_whole("the sheet does not end");
    return rows;
}

// The library overlooks a write that the disk refused: a part may have lost its beginning, its end or all of it.
void require_whole_part(zip_t* archive, zip_uint64_t entry)
{
    std::string text;
    each_piece(archive, entry, [&](std::string_view piece) { text.append(piece); });
    const auto end = text.find_last_not_of("\r\n");
    if (!text.starts_with("<?xml") || end == std::string::npos || text[end] != '>') not_whole("a part is not whole");
}

} // namespace

std::vector<std::uint64_t> count_rows(const std::filesystem::path& workbook)
{
    int error = 0;
    const std::unique_ptr<zip_t, Discard> archive(zip_open(workbook.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive) not_whole("no archive, libzip error " + std::to_string(error));

    std::vector<std::uint64_t> rows;
    std::set<zip_uint64_t> sheets;
    for (;;) {
        const auto name = kSheet + std::to_string(rows.size() + 1) + ".xml";
        const auto sheet = zip_name_locate(archive.get(), name.c_str(), 0);
        if (sheet < 0) break;
        sheets.insert(static_cast<zip_uint64_t>(sheet));
        rows.push_back(rows_of_sheet(archive.get(), static_cast<zip_uint64_t>(sheet)));
    }
    if (rows.empty()) not_whole("no sheet in it");

    const auto entries = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
    for (zip_uint64_t entry = 0; entry < entries; ++entry)
        if (!sheets.contains(entry)) require_whole_part(archive.get(), entry);
    return rows;
}

} // namespace certaward::exporting
