#include "site_check/grants.h"

#include "domain/text.h"

#include <set>
#include <string_view>
#include <vector>

namespace certaward::site_check {
namespace {

struct Grant {
    std::string table;
    std::string privilege;
    auto operator<=>(const Grant&) const = default;
};

struct Table {
    const char* name;
    std::vector<const char*> privileges;
};

// The grants of sql/certaward.sql: those on our tables, then those on the views.
const std::vector<Table> kNeeded{{"access_event", {"INSERT"}},
                                 {"application_check", {"SELECT", "INSERT", "UPDATE"}},
                                 {"application_key", {"SELECT", "INSERT", "UPDATE"}},
                                 {"attachment_digest", {"SELECT", "INSERT", "UPDATE"}},
                                 {"award_budget", {"SELECT", "INSERT"}},
                                 {"bank", {"SELECT"}},
                                 {"export", {"SELECT", "INSERT", "UPDATE"}},
                                 {"export_column", {"SELECT"}},
                                 {"export_csv_piece", {"SELECT", "INSERT", "DELETE"}},
                                 {"export_piece", {"SELECT", "INSERT", "DELETE"}},
                                 {"export_revision", {"SELECT", "INSERT"}},
                                 {"export_row", {"SELECT", "INSERT", "DELETE"}},
                                 {"export_unit", {"SELECT", "INSERT"}},
                                 {"handover", {"SELECT", "INSERT"}},
                                 {"level", {"SELECT"}},
                                 {"rejection_reason", {"SELECT"}},
                                 {"review", {"SELECT", "INSERT", "UPDATE"}},
                                 {"review_event", {"SELECT", "INSERT"}},
                                 {"review_note", {"SELECT", "INSERT"}},
                                 {"schema_version", {"SELECT"}},
                                 {"setting", {"SELECT"}},
                                 {"upkeep", {"SELECT", "INSERT", "UPDATE"}},
                                 {"application", {"SELECT"}},
                                 {"attachment", {"SELECT"}},
                                 {"award_round", {"SELECT"}},
                                 {"past_decision", {"SELECT"}},
                                 {"portal_session", {"SELECT"}},
                                 {"recognized_certificate", {"SELECT"}},
                                 {"reviewer", {"SELECT"}},
                                 {"unit", {"SELECT"}}};

// The grant of older versions of sql/certaward.sql, on all tables; the present version revokes it.
const Grant kOfOld{"", "SELECT"};

constexpr std::string_view kOfTables = R"(
    SELECT table_schema, table_name, privilege_type
    FROM information_schema.table_privileges)";

constexpr std::string_view kOfColumns = R"(
    SELECT table_schema, CONCAT(table_name, '.', column_name), privilege_type
    FROM information_schema.column_privileges)";

constexpr std::string_view kOfDatabases = R"(
    SELECT table_schema, '', privilege_type
    FROM information_schema.schema_privileges)";

constexpr std::string_view kOfTheServer = R"(
    SELECT '', '', privilege_type
    FROM information_schema.user_privileges
    WHERE privilege_type <> 'USAGE')";

// 1 if the account may call the procedure: routines hides it from other accounts.
constexpr std::string_view kCallable = R"(
    SELECT COUNT(*)
    FROM information_schema.routines
    WHERE routine_schema = DATABASE() AND routine_name = 'expire_access')";

constexpr std::string_view kHere = "SELECT DATABASE()";

struct Held {
    std::set<Grant> here; // on our tables; an empty table name means all tables
    std::string excess;   // a list of the grants anywhere else
};

std::string named(const Grant& grant)
{
    return grant.privilege + " on " + (grant.table.empty() ? "all tables" : grant.table);
}

Held held_by(store::Connection& db)
{
    enum { schema, table, privilege };
    std::string here;
    for (store::Rows rows = db.query(kHere, {}); rows.next();)
        here = rows.text(0);
    Held held;
    for (const auto& question : {kOfTables, kOfColumns, kOfDatabases, kOfTheServer})
        for (store::Rows rows = db.query(question, {}); rows.next();) {
            if (rows.text(schema) == here)
                held.here.insert({rows.text(table), rows.text(privilege)});
            else
                domain::add_to_list(held.excess, rows.text(privilege) + " on " +
                                                     (rows.text(schema).empty() ? "*" : rows.text(schema)) + "." +
                                                     (rows.text(table).empty() ? "*" : rows.text(table)));
        }
    return held;
}

Result needed(const Held& held, const Grant& grant)
{
    const auto thing = "grant " + named(grant);
    const bool is_held = held.here.contains(grant) || held.here.contains({"", grant.privilege});
    if (is_held) return {Verdict::holds, thing, ""};
    return {Verdict::wrong, thing, "is missing", "Load sql/certaward.sql again, which gives it."};
}

Result beyond(const Held& held, const std::set<Grant>& wanted)
{
    const std::string thing = "grants beyond these";
    auto excess = held.excess;
    for (const auto& grant : held.here)
        if (!wanted.contains(grant)) domain::add_to_list(excess, named(grant));
    if (excess.empty()) return {Verdict::holds, thing, "none"};
    if (excess == named(kOfOld))
        return {Verdict::note, thing, excess, "Load sql/certaward.sql again, which takes it back."};
    return {Verdict::note, thing, excess, "REVOKE them: the module needs none of them."};
}

} // namespace

Results look_at_grants(store::Connection& db)
{
    const auto held = held_by(db);
    Results found;
    std::set<Grant> wanted;
    for (const auto& table : kNeeded)
        for (const auto* privilege : table.privileges) {
            found.push_back(needed(held, {table.name, privilege}));
            wanted.insert({table.name, privilege});
        }

    bool may_call = false;
    for (store::Rows rows = db.query(kCallable, {}); rows.next();)
        may_call = rows.number(0) == 1;
    found.push_back(may_call ? Result{Verdict::holds, "grant EXECUTE on procedure expire_access", ""}
                             : Result{Verdict::wrong, "grant EXECUTE on procedure expire_access", "is missing",
                                      "Load sql/certaward.sql again, which gives it."});
    found.push_back(beyond(held, wanted));
    return found;
}

} // namespace certaward::site_check
