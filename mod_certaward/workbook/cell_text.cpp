#include "workbook/cell_text.h"

#include "domain/text.h"

#include <algorithm>
#include <cctype>

namespace certaward::workbook {
namespace {

constexpr std::size_t kMaxUnits = 32767;
constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kEscapedUnderscore = "_x005F_";

bool begins_an_escape(std::string_view text) // _x0041_
{
    const auto is_hex = [](unsigned char c) { return std::isxdigit(c) != 0; };
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

std::string with_escapes_shown(std::string_view text)
{
    std::string shown;
    for (; !text.empty(); text.remove_prefix(1)) {
        if (begins_an_escape(text))
            shown += kEscapedUnderscore;
        else
            shown += text.front();
    }
    return shown;
}

// Returns the UTF-16 units of the character that begins with this byte; 0 for a byte inside a character.
std::size_t units_of(unsigned char byte)
{
    if ((byte & 0xC0U) == 0x80U) return 0;
    return byte >= 0xF0 ? 2 : 1;
}

std::string shortened(std::string text)
{
    std::size_t units = 0;
    std::size_t room_for_ellipsis = 0; // position of a cut after which one more unit fits
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto next = units + units_of(static_cast<unsigned char>(text[i]));
        if (next != units && units <= kMaxUnits - 1) room_for_ellipsis = i;
        units = next;
        if (units > kMaxUnits) return text.substr(0, room_for_ellipsis).append(kEllipsis);
    }
    return text;
}

} // namespace

std::string cell_text(std::string_view text)
{
    auto cell = domain::shown_text(text);
    std::erase(cell, '\r'); // an XML parser would read it as a second line break
    if (cell.find("_x") != std::string::npos) cell = with_escapes_shown(cell);
    return shortened(std::move(cell)); // last: the library checks the length of the escaped text
}

std::string guarded_text(std::string_view text)
{
    constexpr std::string_view beginnings = "=+-@\t\r";
    const bool is_risky = !text.empty() && beginnings.find(text.front()) != std::string_view::npos;
    return (is_risky ? "'" : "") + std::string(text);
}

} // namespace certaward::workbook
