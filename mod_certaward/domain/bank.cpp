#include "domain/bank.h"

#include <algorithm>

namespace certaward::domain {

std::optional<BankCode> parse_bank_code(std::string_view text)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 7 || !std::ranges::all_of(text, is_digit)) return std::nullopt;
    return BankCode{std::string(text.substr(0, 3)), std::string(text.substr(3))};
}

} // namespace certaward::domain
