// What the form of a round's budget sends.
#pragma once

#include "domain/award.h"
#include "http/form_data.h"

#include <cstdint>
#include <optional>
#include <string>

namespace certaward::pages {

struct BudgetForm {
    std::string token;
    std::string key;
    domain::RoundId round;
    std::uint64_t version = 0; // in force when the form was shown; 0: none
    std::string budget;        // as typed
    std::string cap;

    // Throws Invalid for what no form of ours sends. What was typed may be anything.
    static BudgetForm parse(const http::FormData& form);

    domain::TypedAmount typed_budget() const { return domain::amount_in(budget, domain::kBudgetField); }
    domain::TypedAmount typed_cap() const { return domain::amount_in(cap, domain::kCapField); }
    std::optional<domain::Budget> amounts() const; // none when one of the two is none
};

} // namespace certaward::pages
