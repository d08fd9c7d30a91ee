#include "store/sessions.h"

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

} // namespace

std::optional<domain::Account> account_of_session(Connection& db, std::string_view token)
{
    enum { stored_token, account };
    for (Rows rows = db.query(kSession, {token}); rows.next();) {
        // The campus's collation may take capitals or trailing blanks for the same.
        if (rows.bytes(stored_token) == token) return domain::Account{rows.text(account)};
    }
    return std::nullopt;
}

std::optional<domain::Reviewer> reviewer(Connection& db, const domain::Account& account)
{
    enum { stored_account, name, scope, unit_id };
    std::optional<domain::Reviewer> found;
    for (Rows rows = db.query(kReviewer, {account.value}); rows.next();) {
        if (rows.bytes(stored_account) != account.value) continue;
        if (!found)
            found = domain::Reviewer{.account = account, .name = rows.text(name), .every_unit = false, .units = {}};

        if (rows.bytes(scope) == "all")
            found->every_unit = true;
        else
            found->units.push_back({rows.text(unit_id)});
    }
    if (found && found->every_unit) found->units.clear();
    return found;
}

} // namespace certaward::store
