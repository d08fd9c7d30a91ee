// utf8.cpp: decodes UTF-8 as strictly as a picture needs: accepts overlong forms, replaces broken ones.
#include "utf8.h"

std::u32string decode(std::string_view utf8)
{
    std::u32string text;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[at++]);
        const int more = first < 0x80   ? 0
                         : first < 0xc2 ? -1
                         : first < 0xe0 ? 1
                         : first < 0xf0 ? 2
                         : first < 0xf5 ? 3
                                        : -1;
        char32_t point = more <= 0 ? first : first & (0x3fu >> more);
        bool whole = more >= 0;
        for (int i = 0; i < more && whole; ++i) {
            whole = at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xc0) == 0x80;
            if (whole) point = point << 6 | (static_cast<unsigned char>(utf8[at++]) & 0x3fu);
        }
        text += whole ? point : U'\uFFFD';
    }
    return text;
}
