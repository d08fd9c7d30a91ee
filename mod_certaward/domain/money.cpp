#include "domain/money.h"

#include "domain/text.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace certaward::domain {
namespace {

constexpr std::size_t kGroup = 3;

bool is_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Returns 1234567 for 1,234,567. Returns a text with commas in other places unchanged.
std::string without_commas(std::string_view text)
{
    auto rest = text;
    std::string digits(rest.substr(0, rest.find(',')));
    if (digits.empty() || digits.size() > kGroup) return std::string(text);
    for (rest.remove_prefix(digits.size()); !rest.empty(); rest.remove_prefix(kGroup + 1)) {
        const auto group = rest.substr(1, kGroup);
        if (rest.front() != ',' || group.size() != kGroup || !is_digits(group)) return std::string(text);
        digits += group;
    }
    return digits;
}

bool is_full_width_digit(char32_t c)
{
    return c >= U'０' && c <= U'９';
}

bool has_full_width_digits(std::string_view text)
{
    return std::ranges::any_of(code_points_of(text), is_full_width_digit);
}

bool begins_with_minus(std::string_view text)
{
    return text.starts_with('-') || text.starts_with("−") || text.starts_with("－");
}

bool is_fraction(std::string_view text)
{
    const auto point = text.find('.');
    return point != std::string_view::npos && is_digits(without_commas(text.substr(0, point))) &&
           is_digits(text.substr(point + 1));
}

// Returns the sentence that says why the text is not a whole number. {} stands for the field's name.
const char* why_not(std::string_view text)
{
    if (text.empty()) return "請填寫{}。";
    if (has_full_width_digits(text)) return "{}請用半形數字填寫。";
    if (begins_with_minus(text)) return "{}不可為負數。";
    if (is_fraction(text)) return "{}請填整數，不可有小數。";
    return "{}只能填數字。";
}

} // namespace

std::string grouped_text(std::uint64_t number)
{
    auto text = std::to_string(number);
    for (auto left = text.size(); left > kGroup;) {
        left -= kGroup;
        text.insert(left, 1, ',');
    }
    return text;
}

std::string dollars_text(std::uint64_t dollars)
{
    return "NT$" + grouped_text(dollars);
}

TypedAmount amount_in(std::string_view typed, const AmountField& field)
{
    const auto text = trimmed(typed);
    const auto digits = without_commas(text);
    if (!is_digits(digits)) return {{}, message(why_not(text), field.name)};

    std::uint64_t value = 0;
    const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), value).ec;
    if (error != std::errc{} || value > field.most)
        return {{}, message("{}最多 {} 元。", field.name, grouped_text(field.most))};
    if (value < field.least) return {{}, message("{}至少 {} 元。", field.name, grouped_text(field.least))};
    return {value, {}};
}

} // namespace certaward::domain
