// Decodes UTF-8 by glibc: an oracle that is independent of the module.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iconv.h>
#include <optional>
#include <string>
#include <string_view>

namespace fuzz {

// Returns nullopt if the text is not well-formed UTF-8.
inline std::optional<std::u32string> code_points(std::string_view text)
{
    std::u32string points(text.size(), U'\0');
    auto* from = const_cast<char*>(text.data()); // iconv only reads it
    auto* to = reinterpret_cast<char*>(points.data());
    std::size_t left = text.size();
    std::size_t room = points.size() * sizeof(char32_t);
    const auto converter = ::iconv_open("WCHAR_T", "UTF-8");
    const auto result = ::iconv(converter, &from, &left, &to, &room);
    ::iconv_close(converter);
    if (result == static_cast<std::size_t>(-1)) return std::nullopt;
    points.resize(points.size() - room / sizeof(char32_t));
    const auto is_no_character = [](char32_t c) { return c > 0x10FFFF || (c >= 0xD800 && c < 0xE000); };
    return std::ranges::any_of(points, is_no_character) ? std::nullopt : std::optional(points);
}

inline bool is_control(char32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
}

// Returns whether a form may carry the text: UTF-8 without control characters other than tabs and line breaks.
inline bool is_plain(std::string_view text)
{
    const auto points = code_points(text);
    return points && std::ranges::none_of(*points, is_control);
}

} // namespace fuzz
