#include "store/sessions.h"

#include <algorithm>
#include <set>
#include <vector>

namespace certaward::store {
namespace {

constexpr std::string_view kSession = R"(
    SELECT token, account
    FROM portal_session
    WHERE token = ? AND expires_at > NOW())";

constexpr std::string_view kReviewer = R"(
    SELECT account, name, scope, unit_id
    FROM reviewer
    WHERE account = ?
    ORDER BY unit_id)";

struct Duty {
    std::string account, name, scope, unit;
};

// Returns the duties of every account that the campus's collation considers equal to this one.
std::vector<Duty> duties_of(Connection& db, const domain::Account& account)
{
    enum { stored_account, name, scope, unit_id };
    std::vector<Duty> duties;
    for (Rows rows = db.query(kReviewer, {account.value}); rows.next();)
        duties.push_back({rows.text(stored_account), rows.text(name), rows.text(scope), rows.text(unit_id)});
    return duties;
}

bool differ_in_capitals_alone(std::string_view one, std::string_view other)
{
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(one, other, {}, small, small);
}

// Returns the account as the campus writes it. Login modules hand over the account as it was typed, capitals included.
// If two accounts differ in capitals alone, only the exact one matches. Returns nullopt if there is no match.
std::optional<std::string> account_among(const std::vector<Duty>& duties, const std::string& typed)
{
    std::set<std::string> alike;
    for (const auto& duty : duties) {
        if (duty.account == typed) return typed;
        if (differ_in_capitals_alone(duty.account, typed)) alike.insert(duty.account);
    }
    return alike.size() == 1 ? std::optional(*alike.begin()) : std::nullopt;
}

} // namespace

std::optional<domain::Account> account_of_session(Connection& db, std::string_view token)
{
    enum { stored_token, account };
    for (Rows rows = db.query(kSession, {token}); rows.next();) {
        // The campus's collation may ignore capitals or trailing blanks.
        if (rows.bytes(stored_token) == token) return domain::Account{rows.text(account)};
    }
    return std::nullopt;
}

std::optional<domain::Reviewer> reviewer(Connection& db, const domain::Account& account)
{
    const auto duties = duties_of(db, account);
    const auto stored = account_among(duties, account.value);
    if (!stored) return std::nullopt;

    domain::Reviewer found{.account = {*stored}, .name = {}, .every_unit = false, .units = {}};
    for (const auto& duty : duties) {
        if (duty.account != *stored) continue;
        if (found.name.empty()) found.name = duty.name;
        if (duty.scope == "all")
            found.every_unit = true;
        else if (std::ranges::find(found.units, domain::UnitId{duty.unit}) == found.units.end())
            found.units.push_back({duty.unit}); // a campus may list the same duty twice
    }
    if (found.every_unit) found.units.clear();
    return found;
}

} // namespace certaward::store
