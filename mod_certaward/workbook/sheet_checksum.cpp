#include "workbook/sheet_checksum.h"

#include <zlib.h>

namespace certaward::workbook {
namespace {

// Adds a mark and a text. The mark occurs in no reference and no content, and so separates them.
std::uint32_t with(std::uint32_t checksum, char mark, std::string_view text)
{
    const auto add = [](uLong sum, const char* bytes, std::size_t size) {
        return crc32_z(sum, reinterpret_cast<const Bytef*>(bytes), size);
    };
    return static_cast<std::uint32_t>(add(add(checksum, &mark, 1), text.data(), text.size()));
}

} // namespace

void SheetChecksum::add_cell(std::string_view reference)
{
    ++cells;
    checksum = with(checksum, '<', reference);
}

void SheetChecksum::add_content(std::string_view xml)
{
    if (!xml.empty()) checksum = with(checksum, '>', xml);
}

} // namespace certaward::workbook
