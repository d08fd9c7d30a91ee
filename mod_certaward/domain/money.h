// Whole New Taiwan dollars: how pages show amounts, and how typed amounts are parsed.
#pragma once

#include "domain/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::domain {

std::string grouped_text(std::uint64_t number);  // 1,234,567
std::string dollars_text(std::uint64_t dollars); // NT$1,234,567

// A form field for an amount: its name on the page, and its limits, both included.
struct AmountField {
    const char* name = "";
    std::uint64_t least = 0;
    std::uint64_t most = 0;
};

// A parsed amount: the value, or a sentence that tells the person why the text is refused.
struct TypedAmount {
    std::optional<std::uint64_t> value;
    Message objection;
};

// Parses a whole number in ASCII digits, with or without commas between thousands, and with blanks around it. Refuses
// every other text rather than guess at it: a wrong guess at 1.5 or １０００ would cost money.
TypedAmount amount_in(std::string_view typed, const AmountField& field);

} // namespace certaward::domain
