#include "domain/text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace certaward::domain {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;
constexpr std::string_view kIdeographicSpace = "\u3000";

bool is_control(UChar32 c)
{
    if (c == '\t' || c == '\n' || c == '\r') return false;
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

// Calls visit for each code point until it returns false; with a negative number for an ill-formed sequence. Returns
// false if visit did.
template <class Visit>
bool each_code_point(std::string_view text, Visit visit)
{
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion" // ICU's macro narrows
        U8_NEXT(text.data(), i, text.size(), c);
#pragma GCC diagnostic pop
        if (!visit(c)) return false;
    }
    return true;
}

void append(std::string& text, UChar32 c)
{
    char bytes[U8_MAX_LENGTH];
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    text.append(bytes, size);
}

} // namespace

bool is_utf8(std::string_view text)
{
    return each_code_point(text, [](UChar32 c) { return c >= 0; });
}

bool is_plain_text(std::string_view text)
{
    return each_code_point(text, [](UChar32 c) { return c >= 0 && !is_control(c); });
}

std::string shown_text(std::string_view text)
{
    const auto may_be_shown = [](UChar32 c) { return c >= 0 && !is_control(c) && !U_IS_UNICODE_NONCHAR(c); };
    if (each_code_point(text, may_be_shown)) return std::string(text); // nearly all texts

    std::string shown;
    shown.reserve(text.size());
    each_code_point(text, [&](UChar32 c) {
        append(shown, may_be_shown(c) ? c : kReplacement);
        return true;
    });
    return shown;
}

std::u32string code_points_of(std::string_view text)
{
    std::u32string points;
    points.reserve(text.size());
    each_code_point(text, [&](UChar32 c) {
        points += static_cast<char32_t>(c < 0 ? kReplacement : c);
        return true;
    });
    return points;
}

std::size_t length_of(std::string_view text)
{
    std::size_t length = 0;
    each_code_point(text, [&](UChar32) { return ++length, true; });
    return length;
}

std::size_t display_width(std::string_view text)
{
    // UAX #11: no character before Hangul Jamo is wide, and every CJK unified ideograph is. This decides most
    // characters without asking ICU.
    constexpr UChar32 first_wide = 0x1100;
    const auto is_ideograph = [](UChar32 c) { return c >= 0x4E00 && c <= 0x9FFF; };
    const auto is_wide = [](UChar32 c) {
        const auto kind = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
        return kind == U_EA_WIDE || kind == U_EA_FULLWIDTH;
    };
    std::size_t width = 0;
    each_code_point(text, [&](UChar32 c) {
        width += c >= first_wide && (is_ideograph(c) || is_wide(c)) ? 2 : 1;
        return true;
    });
    return width;
}

std::string_view trimmed(std::string_view text)
{
    const auto strip = [&](std::string_view blank) {
        bool stripped = false;
        while (text.starts_with(blank))
            text.remove_prefix(blank.size()), stripped = true;
        while (text.ends_with(blank))
            text.remove_suffix(blank.size()), stripped = true;
        return stripped;
    };
    bool again = true;
    while (again) {
        again = false;
        for (const std::string_view blank : {std::string_view(" "), std::string_view("\t"), std::string_view("\r"),
                                             std::string_view("\n"), kIdeographicSpace})
            again = strip(blank) || again;
    }
    return text;
}

void add_to_list(std::string& list, std::string_view phrase)
{
    list.append(list.empty() ? "" : ", ").append(phrase);
}

} // namespace certaward::domain
