// Reads the form that sets a round's budget.
#pragma once

#include "domain/award.h"
#include "http/form_data.h"

#include <cstdint>
#include <optional>
#include <string>

namespace certaward::pages {

// The values of the form, as sent.
struct BudgetForm {
    std::string token;
    std::string key;
    domain::RoundId round;
    std::uint64_t version = 0; // in force when the form was shown; 0: no budget
    std::string budget;        // as typed
    std::string cap;

    // Reads a form. Throws Invalid for a version or key that no form of the module sends. Accepts any typed amounts.
    static BudgetForm parse(const http::FormData& form);

    domain::TypedAmount typed_budget() const { return domain::amount_in(budget, domain::kBudgetField); }
    domain::TypedAmount typed_cap() const { return domain::amount_in(cap, domain::kCapField); }
    std::optional<domain::Budget> amounts() const; // nullopt if either amount is invalid
};

} // namespace certaward::pages
