// Whole New Taiwan dollars: how they are shown, and what a person may type for them.
#pragma once

#include "domain/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::domain {

std::string grouped_text(std::uint64_t number);  // 1,234,567
std::string dollars_text(std::uint64_t dollars); // NT$1,234,567

// A field for an amount: what it is called on the page, and what it may hold, both ends included.
struct AmountField {
    const char* name = "";
    std::uint64_t least = 0;
    std::uint64_t most = 0;
};

// value, or a sentence for the person why it is none.
struct TypedAmount {
    std::optional<std::uint64_t> value;
    Message objection;
};

// Takes a whole number in ASCII digits, with commas between thousands or without, and blanks around it. Everything else
// is refused rather than guessed at: what was meant by 1.5 or １０００ is money.
TypedAmount amount_in(std::string_view typed, const AmountField& field);

} // namespace certaward::domain
