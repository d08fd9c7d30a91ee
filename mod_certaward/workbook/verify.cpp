#include "workbook/verify.h"

#include "domain/failure.h"

#include <array>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <zip.h>

namespace certaward::workbook {
namespace {

constexpr std::size_t kPiece = 65536;
constexpr const char* kSheet = "xl/worksheets/sheet"; // 1.xml, 2.xml ...
constexpr std::string_view kEnd = "</worksheet>";

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Close {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

[[noreturn]] void not_whole(const std::string& why)
{
    throw domain::Unavailable("verify workbook: " + why);
}

// Splits a sheet's XML, as the library writes it, into tags and the text between them. Takes pieces of any size.
class SheetXml {
public:
    void add(std::string_view piece)
    {
        rest_.append(piece);
        std::size_t begin = 0;
        while (begin < rest_.size()) {
            const bool is_tag = rest_[begin] == '<'; // in text it is written &lt;
            const auto end = rest_.find(is_tag ? '>' : '<', begin);
            if (end == std::string::npos) break;
            const auto size = end - begin + (is_tag ? 1 : 0);
            const auto token = std::string_view(rest_).substr(begin, size);
            if (is_tag)
                tag(token);
            else if (in_data_)
                facts_.add_content(token);
            begin += size;
        }
        rest_.erase(0, begin);
    }

    const SheetChecksum& facts() const
    {
        if (!has_ended_ || !rest_.empty()) not_whole("the XML of a sheet is cut off");
        if (!has_data_ || in_data_) not_whole("the XML of a sheet has no complete sheetData");
        return facts_;
    }

private:
    void tag(std::string_view tag)
    {
        constexpr std::string_view cell = "<c r=\"";
        has_ended_ = tag == kEnd;
        if (tag == "<sheetData>") has_data_ = in_data_ = true;
        if (tag == "</sheetData>") in_data_ = false;
        if (tag.starts_with("<row ")) ++facts_.rows;
        if (tag.starts_with(cell)) {
            tag.remove_prefix(cell.size());
            facts_.add_cell(tag.substr(0, tag.find('"')));
        }
    }

    std::string rest_; // a tag or a text that has not ended yet
    SheetChecksum facts_;
    bool has_data_ = false;
    bool in_data_ = false;
    bool has_ended_ = false;
};

// Inflates an entry and passes its bytes to `use`. libzip compares the entry's checksum at its end.
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

SheetChecksum facts_of_sheet(zip_t* archive, zip_uint64_t entry)
{
    SheetXml xml;
    each_piece(archive, entry, [&](std::string_view piece) { xml.add(piece); });
    return xml.facts();
}

// Throws Unavailable unless the entry is a whole XML part. The library ignores failed writes to the disk: a part may
// lack its beginning, its end or everything.
void require_whole_part(zip_t* archive, zip_uint64_t entry)
{
    std::string text;
    each_piece(archive, entry, [&](std::string_view piece) { text.append(piece); });
    const auto end = text.find_last_not_of("\r\n");
    if (!text.starts_with("<?xml") || end == std::string::npos || text[end] != '>') not_whole("an XML part is cut off");
}

} // namespace

std::vector<SheetChecksum> verify(const std::filesystem::path& workbook)
{
    int error = 0;
    const std::unique_ptr<zip_t, Discard> archive(zip_open(workbook.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive) not_whole("cannot open the archive, libzip error " + std::to_string(error));

    std::vector<SheetChecksum> facts;
    std::set<zip_uint64_t> sheets;
    for (;;) {
        const auto name = kSheet + std::to_string(facts.size() + 1) + ".xml";
        const auto sheet = zip_name_locate(archive.get(), name.c_str(), 0);
        if (sheet < 0) break;
        sheets.insert(static_cast<zip_uint64_t>(sheet));
        facts.push_back(facts_of_sheet(archive.get(), static_cast<zip_uint64_t>(sheet)));
    }
    if (facts.empty()) not_whole("the archive has no sheet");

    const auto entries = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
    for (zip_uint64_t entry = 0; entry < entries; ++entry)
        if (!sheets.contains(entry)) require_whole_part(archive.get(), entry);
    return facts;
}

} // namespace certaward::workbook
