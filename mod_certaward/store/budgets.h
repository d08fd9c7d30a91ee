// A round's budget: the one in force, and every one it has had. For scope `all` alone.
#pragma once

#include "domain/award.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace certaward::store {

struct RoundBudget {
    std::uint64_t version = 0; // 1, 2, 3 ... in its round
    domain::Budget budget;
    std::string name; // of who set it
    std::string at;   // "YYYY-MM-DD HH:MM:SS" in the database's time zone
};

// All of this throws NotFound for a reviewer of departments: amounts are not theirs to see.

// Newest first; the first is in force. Empty: none was set yet.
std::vector<RoundBudget> budgets(Connection& db, const domain::RoundId& round, const domain::Reviewer& reviewer);

std::optional<RoundBudget> budget_in_force(Connection& db, const domain::RoundId& round,
                                           const domain::Reviewer& reviewer);

struct NewBudget {
    const domain::RoundId& round; // one of the campus's
    std::uint64_t seen = 0;       // the version that was in force before the eyes of who set this one; 0: none
    domain::Budget budget;        // within kBudgetField and kCapField
    const domain::Reviewer& reviewer;
    std::string form_key; // 32 characters that no other form has
    std::string address;  // of the reviewer's computer
};

enum class BudgetSet {
    yes,
    already,       // this very form was recorded before: a repeat, a refresh, an answer that was lost
    set_meanwhile, // another version than the one that was seen is in force; nothing was written
};

// Budget and access record in one transaction; becomes version seen + 1.
BudgetSet set_budget(Connection& db, const NewBudget& budget);

// The version that this account's form with this key recorded for the round; none when it did not, or with other
// amounts: a form that was sent again counts as recorded only when it says the same.
std::optional<std::uint64_t> version_of_form(Connection& db, const NewBudget& budget);

} // namespace certaward::store
