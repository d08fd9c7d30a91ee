// The check of typed text: is a field empty, and does it have a character that is not what it seems? Each field gets
// at most one finding, for its first such character: the reviewer looks at the whole field anyway.

#include "checks/check_rules.h"
#include "checks/shared_words.h"
#include "domain/text.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace certaward::checks {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;

// Returns the objection to a character; null if it is allowed.
using Look = const char* (*)(UChar32);

bool is_invisible(UChar32 c)
{
    // Variation selectors choose a character's shape; some names need them.
    if (u_hasBinaryProperty(c, UCHAR_VARIATION_SELECTOR)) return false;
    return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL);
}

const char* strangeness_of(UChar32 c)
{
    if (c == kReplacement || U_IS_UNICODE_NONCHAR(c)) return "是亂碼";
    if (is_invisible(c)) return "看不見";
    switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
        return "看不見";
    case U_PRIVATE_USE_CHAR:
        return "是造字，別的電腦可能無法顯示";
    case U_UNASSIGNED:
        return "不是現有文字，可能無法顯示";
    default:
        return nullptr;
    }
}

// Returns the objection to a letter or digit of a foreign script. Certificate numbers use Latin letters and digits, and
// East Asian characters. Letters of other scripts can look like Latin ones, so that one number becomes two.
const char* foreignness_of(UChar32 c)
{
    if (!u_isalnum(c)) return nullptr;
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(c, &error)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_LATIN:
    case USCRIPT_HAN:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
        return nullptr;
    case USCRIPT_CYRILLIC:
        return "是俄文字母，不是英文字母";
    case USCRIPT_GREEK:
        return "是希臘字母，不是英文字母";
    default:
        return "不是英文字母或數字";
    }
}

const char* strangeness_in_number(UChar32 c)
{
    const auto* strange = strangeness_of(c);
    return strange ? strange : foreignness_of(c);
}

struct Field {
    const char* name;
    std::string_view text;
    const char* if_missing; // null: the field may be empty
    Look look;
};

std::optional<domain::Message> objection_to(const Field& field)
{
    if (domain::trimmed(field.text).empty())
        return field.if_missing ? std::optional<domain::Message>(field.if_missing) : std::nullopt;

    int number = 0;
    for (const char32_t point : domain::code_points_of(field.text)) {
        ++number;
        if (const auto* strange = field.look(static_cast<UChar32>(point)))
            return domain::message("{}的第 {} 個字元{}", field.name, number, strange);
    }
    return std::nullopt;
}

} // namespace

std::vector<domain::Finding> check_text(const domain::Application& application)
{
    const std::string issuer = application.issuer.value_or("");
    const std::array fields{
        Field{"學生姓名", application.student_name, "查無學生姓名", strangeness_of},
        Field{"證照名稱", application.certificate_name, "未填證照名稱", strangeness_of},
        Field{"證照號碼", application.certificate_number, "未填證照號碼", strangeness_in_number},
        Field{"發照單位", issuer, nullptr, strangeness_of},
    };
    std::vector<domain::Finding> found;
    for (const auto& field : fields)
        if (auto objection = objection_to(field)) found.push_back(warning(domain::Check::text, std::move(*objection)));
    return found;
}

} // namespace certaward::checks
