// Bank codes: seven digits, 3 for the bank and 4 for the branch. Codes and accounts are text: leading zeros count.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace certaward::domain {

struct BankCode {
    std::string bank;   // 700
    std::string branch; // 0021
    bool operator==(const BankCode&) const = default;
};

// Returns nullopt unless the text is exactly seven ASCII digits.
std::optional<BankCode> parse_bank_code(std::string_view text);

} // namespace certaward::domain
