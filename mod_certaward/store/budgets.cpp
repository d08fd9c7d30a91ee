#include "store/budgets.h"

#include "domain/failure.h"
#include "store/access_log.h"
#include "store/mariadb/database_error.h"

namespace certaward::store {
namespace {

constexpr std::string_view kSelectBudgets = R"(
    SELECT version, budget, cap, reviewer_name, set_at
    FROM award_budget
    WHERE round_id = ?
    ORDER BY version DESC)";

const std::string kBudgets(kSelectBudgets);
const std::string kInForce = join_sql({kSelectBudgets, " LIMIT 1"});

// Compare-and-set: of two reviewers who saw the same version, the primary key lets one through.
constexpr std::string_view kSet = R"(
    INSERT INTO award_budget (round_id, version, budget, cap, account, reviewer_name, address, form_key)
    SELECT ?, ?, ?, ?, ?, ?, ?, ?
    FROM DUAL
    WHERE (SELECT COALESCE(MAX(earlier.version), 0) FROM award_budget earlier WHERE earlier.round_id = ?) = ?)";

constexpr std::string_view kVersionOfForm = R"(
    SELECT version
    FROM award_budget
    WHERE form_key = ? AND account = ? AND round_id = ? AND budget = ? AND cap = ?)";

void refuse_reviewers_of_departments(const domain::Reviewer& reviewer)
{
    if (!reviewer.every_unit) throw domain::NotFound("budget: the reviewer lacks scope all");
}

std::vector<RoundBudget> read_budgets(Connection& db, const std::string& sql, const domain::RoundId& round,
                                      const domain::Reviewer& reviewer)
{
    refuse_reviewers_of_departments(reviewer);
    enum { version, total, cap, name, at };
    std::vector<RoundBudget> all;
    for (Rows rows = db.query(sql, {round.value}); rows.next();)
        all.push_back({.version = rows.number(version),
                       .budget = {.total = rows.number(total), .cap = rows.number(cap)},
                       .name = rows.text(name),
                       .at = rows.text(at)});
    return all;
}

// Records the budget and its access. Returns false, and writes nothing, if another version than the one seen is in
// force.
bool insert(Connection& db, const NewBudget& made)
{
    const auto version = made.seen + 1;
    const auto rows =
        db.change(kSet, {made.round.value, version, made.budget.total, made.budget.cap, made.reviewer.account.value,
                         made.reviewer.name, made.address, made.form_key, made.round.value, made.seen});
    if (rows == 0) return false;
    record_access(db, {made.reviewer.account, made.address, "budget",
                       "round " + made.round.value + " version " + std::to_string(version)});
    return true;
}

} // namespace

std::vector<RoundBudget> budgets(Connection& db, const domain::RoundId& round, const domain::Reviewer& reviewer)
{
    return read_budgets(db, kBudgets, round, reviewer);
}

std::optional<RoundBudget> budget_in_force(Connection& db, const domain::RoundId& round,
                                           const domain::Reviewer& reviewer)
{
    auto newest = read_budgets(db, kInForce, round, reviewer);
    return newest.empty() ? std::nullopt : std::optional(std::move(newest.front()));
}

BudgetSet set_budget(Connection& db, const NewBudget& budget)
{
    refuse_reviewers_of_departments(budget.reviewer);
    try {
        bool is_set = false;
        db.transaction([&] { is_set = insert(db, budget); });
        if (is_set) return BudgetSet::yes;
    } catch (const DatabaseError& error) {
        if (!error.is_duplicate()) throw; // duplicate: the version or the form's key
    }
    return version_of_form(db, budget) ? BudgetSet::already : BudgetSet::set_meanwhile;
}

std::optional<std::uint64_t> version_of_form(Connection& db, const NewBudget& budget)
{
    refuse_reviewers_of_departments(budget.reviewer);
    Rows rows = db.query(kVersionOfForm, {budget.form_key, budget.reviewer.account.value, budget.round.value,
                                          budget.budget.total, budget.budget.cap});
    return rows.next() ? std::optional(rows.number(0)) : std::nullopt;
}

} // namespace certaward::store
