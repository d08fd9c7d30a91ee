#include "site_check/views.h"

#include "domain/text.h"
#include "store/mariadb/contract_check.h"
#include "store/mariadb/database_error.h"

#include <algorithm>
#include <string_view>

namespace certaward::site_check {
namespace {

constexpr std::string_view kSiteFile = "Mend it in the site file and load that again.";

// The columns of Chinese text whose character set can't hold it. The other columns may be ASCII.
constexpr std::string_view kPoorCharacters = R"(
    SELECT column_name, character_set_name
    FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = ?
      AND column_name IN ('name', 'title', 'college', 'class_name', 'student_name', 'certificate_name')
      AND character_set_name NOT IN ('utf8mb4', 'utf8mb3', 'utf8', 'ucs2', 'utf16', 'utf32', 'big5', 'gbk', 'gb2312')
    ORDER BY ordinal_position)";

constexpr std::string_view kTokens = R"(
    SELECT LENGTH(token) = 64 AND token NOT REGEXP '[^0-9a-f]'
    FROM portal_session
    LIMIT 20)";

// Reads every column of one row, so that the view's expressions and tables are all used.
void run_once(store::Connection& db, std::string_view view)
{
    for (store::Rows rows = db.query(store::join_sql({"SELECT * FROM ", view, " LIMIT 1"}), {}); rows.next();) {
    }
}

std::string poor_characters(store::Connection& db, std::string_view view)
{
    std::string list;
    for (store::Rows rows = db.query(kPoorCharacters, {view}); rows.next();)
        domain::add_to_list(list, rows.text(0) + " is " + rows.text(1));
    return list;
}

std::string names_in(const store::ContractView& view)
{
    std::string list;
    for (const auto& column : view.columns)
        domain::add_to_list(list, column.name);
    return list;
}

Result look_at(store::Connection& db, const store::ContractView& view)
{
    const auto thing = "view " + std::string(view.name);
    try {
        const auto columns = db.columns_of(store::join_sql({"SELECT * FROM ", view.name}));
        if (const auto misfits = store::misfits(view, columns); !misfits.empty())
            return {Verdict::wrong, thing, misfits, std::string(kSiteFile)};
        run_once(db, view.name);
    } catch (const store::DatabaseError& error) {
        if (error.connection_is_lost()) throw;
        return {Verdict::wrong, thing, error.speaks_of_schema() ? error.server_words() : error.what(),
                std::string(kSiteFile)};
    }
    if (const auto poor = poor_characters(db, view.name); !poor.empty())
        return {Verdict::wrong, thing, "characters that hold no Chinese: " + poor,
                "Name the real character set in the site file: CONVERT(CAST(name AS BINARY) USING big5)."};
    return {Verdict::holds, thing, names_in(view)};
}

} // namespace

Results look_at_views(store::Connection& db)
{
    Results found;
    for (const auto& view : store::contract())
        found.push_back(look_at(db, view));
    return found;
}

Result look_at_tokens(store::Connection& db, const HttpdSettings& settings)
{
    const std::string thing = "CertAwardSessionCookie";
    if (settings.cookie.empty()) return {Verdict::note, thing, "is not set: AuthType certaward lets nobody in"};
    bool any = false;
    bool all_hashed = true;
    for (store::Rows rows = db.query(kTokens, {}); rows.next(); any = true)
        all_hashed = all_hashed && rows.is_true(0);
    if (!any)
        return {Verdict::note, thing, "portal_session has no row to compare with",
                "Run the check again while a user is logged in."};
    if (settings.cookie_is_hashed && !all_hashed)
        return {Verdict::wrong, thing, "sha256, and portal_session.token holds something else",
                "Set it to plain, or make the view's token the SHA-256 of the cookie in lower-case hex."};
    return {Verdict::holds, thing, settings.cookie + (settings.cookie_is_hashed ? " sha256" : " plain")};
}

} // namespace certaward::site_check
