#include "export/count_rows.h"

#include "domain/failure.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <zip.h>

namespace certaward::exporting {
namespace {

constexpr std::size_t kPiece = 65536;
constexpr const char* kSheet = "xl/worksheets/sheet1.xml";
constexpr std::string_view kRowTag = "<row "; // cannot stand in text, where < is written &lt;
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

} // namespace

std::uint64_t count_rows(const std::filesystem::path& workbook)
{
    int error = 0;
    const std::unique_ptr<zip_t, Discard> archive(zip_open(workbook.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive) not_whole("no archive, libzip error " + std::to_string(error));
    const std::unique_ptr<zip_file_t, Close> sheet(zip_fopen(archive.get(), kSheet, 0));
    if (!sheet) not_whole("no sheet in it");

    std::uint64_t rows = 0;
    std::string text; // the end of what was read, in which no whole tag lies, and the next piece
    std::array<char, kPiece> piece;
    while (true) {
        const auto read = zip_fread(sheet.get(), piece.data(), piece.size());
        if (read < 0) not_whole(zip_file_strerror(sheet.get())); // the checksum too
        if (read == 0) break;
        text.append(piece.data(), static_cast<std::size_t>(read));
        rows += occurrences(kRowTag, text);

        if (text.size() > kEnd.size()) text.erase(0, text.size() - kEnd.size());
        if (const auto tag = text.rfind(kRowTag); tag != std::string::npos) text.erase(0, tag + kRowTag.size());
    }
    if (!text.ends_with(kEnd)) not_whole("the sheet does not end");
    return rows;
}

} // namespace certaward::exporting
