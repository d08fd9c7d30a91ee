// The budget of a round: the version in force and all earlier ones. For scope `all` only.
#pragma once

#include "domain/award.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace certaward::store {

// A version of a round's budget.
struct RoundBudget {
    std::uint64_t version = 0; // 1, 2, 3 ... in its round
    domain::Budget budget;
    std::string name; // of the reviewer who set it
    std::string at;   // "YYYY-MM-DD HH:MM:SS" in the database's time zone
};

// Every function below throws NotFound for a reviewer of scope `unit`, who may not see amounts.

// Returns the versions of a round's budget, newest first; the first is in force. Empty if no budget was set.
std::vector<RoundBudget> budgets(Connection& db, const domain::RoundId& round, const domain::Reviewer& reviewer);

// Returns the budget in force; nullopt if no budget was set.
std::optional<RoundBudget> budget_in_force(Connection& db, const domain::RoundId& round,
                                           const domain::Reviewer& reviewer);

// A budget to record.
struct NewBudget {
    const domain::RoundId& round; // a round of the campus
    std::uint64_t seen = 0;       // version in force that the reviewer saw; 0: the round had no budget
    domain::Budget budget;        // within kBudgetField and kCapField
    const domain::Reviewer& reviewer;
    std::string form_key; // one-time key: 32 characters that no other form has
    std::string address;  // of the reviewer's computer
};

// The outcome of set_budget.
enum class BudgetSet {
    yes,
    already,       // the same form was recorded before: a repeat, a refresh, a lost answer
    set_meanwhile, // another version than the one seen is in force; nothing was written
};

// Records the budget as version seen + 1, and its access record, in one transaction.
BudgetSet set_budget(Connection& db, const NewBudget& budget);

// Returns the version that this account's form with this key recorded for the round. Returns nullopt if it recorded
// none, or other amounts: a form that was sent again counts as recorded only if it says the same.
std::optional<std::uint64_t> version_of_form(Connection& db, const NewBudget& budget);

} // namespace certaward::store
