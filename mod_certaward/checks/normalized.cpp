#include "checks/normalized.h"

#include "domain/text.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace certaward::checks {
namespace {

// Characters. A shorter name is part of too many other names.
constexpr std::size_t kTellingPart = 4;

icu::UnicodeString folded(std::string_view text)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto* folding = icu::Normalizer2::getNFKCCasefoldInstance(error);
    if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU has no NFKC_Casefold data: ") + u_errorName(error));
    auto result = folding->normalize(icu::UnicodeString::fromUTF8(text), error);
    if (U_FAILURE(error))
        throw std::runtime_error(std::string("ICU failed to case-fold a text: ") + u_errorName(error));
    return result;
}

template <class Counts>
std::string only_those(const icu::UnicodeString& text, Counts counts)
{
    icu::UnicodeString kept;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (counts(c)) kept.append(c);
    }
    std::string utf8;
    return kept.toUTF8String(utf8);
}

bool is_dash(UChar32 c)
{
    // Box-drawing lines look like dashes, and students type them instead.
    constexpr UChar32 box_line = 0x2500;
    constexpr UChar32 box_half_line = 0x2574;
    return u_hasBinaryProperty(c, UCHAR_DASH) || u_hasBinaryProperty(c, UCHAR_HYPHEN) || c == box_line ||
           c == box_half_line;
}

// Tests a folded character: folding has turned U+FF65 into U+30FB, and U+0387 into U+00B7.
bool is_middle_dot(UChar32 c)
{
    constexpr std::u32string_view dots = U"\u00B7\u2022\u2027\u2219\u22C5\u2E31\u2E33\u30FB";
    return dots.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

// Computes the Levenshtein distance, row by row.
std::size_t edit_distance(std::u32string_view from, std::u32string_view to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const char32_t c : from) {
        std::size_t diagonal = row[0]++;
        for (std::size_t i = 0; i < to.size(); ++i) {
            const std::size_t replaced = diagonal + (c == to[i] ? 0 : 1);
            diagonal = row[i + 1];
            row[i + 1] = std::min({replaced, row[i] + 1, diagonal + 1});
        }
    }
    return row.back();
}

// Returns the distance of two names; nullopt if they are too different to be the same name.
std::optional<std::size_t> distance_between(const std::u32string& one, const std::u32string& another)
{
    const auto& shorter = one.size() <= another.size() ? one : another;
    const auto& longer = one.size() <= another.size() ? another : one;
    if (shorter.empty()) return std::nullopt;

    const auto surplus = longer.size() - shorter.size();
    if (shorter.size() >= kTellingPart && longer.find(shorter) != std::u32string::npos) return surplus;

    const auto limit = std::max(std::size_t{1}, shorter.size() / 4);
    if (surplus > limit) return std::nullopt;
    const auto distance = edit_distance(shorter, longer);
    return distance <= limit ? std::optional(distance) : std::nullopt;
}

} // namespace

std::string normalized_name(std::string_view name)
{
    return only_those(folded(name), [](UChar32 c) { return !u_isUWhiteSpace(c) && !is_dash(c) && !is_middle_dot(c); });
}

std::string normalized_number(std::string_view number)
{
    return only_those(folded(number), [](UChar32 c) { return u_isalnum(c) != 0; });
}

std::optional<std::string_view> nearest_name(std::string_view name, const std::vector<std::string_view>& names)
{
    const auto wanted = domain::code_points_of(normalized_name(name));
    std::optional<std::string_view> nearest;
    std::optional<std::size_t> shortest;
    for (const auto candidate : names) {
        const auto distance = distance_between(wanted, domain::code_points_of(normalized_name(candidate)));
        if (!distance || (shortest && *distance >= *shortest)) continue;
        shortest = distance;
        nearest = candidate;
    }
    return nearest;
}

} // namespace certaward::checks
