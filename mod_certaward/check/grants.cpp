#include "check/grants.h"

#include "domain/text.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace certaward::check {
namespace {

struct Grant {
    std::string table;
    std::string privilege;
    auto operator<=>(const Grant&) const = default;
};

// Beside SELECT on all of certaward. As sql/certaward.sql gives them.
const std::set<Grant> kNeeded{{"access_event", "INSERT"},
                              {"application_check", "INSERT"},
                              {"application_check", "UPDATE"},
                              {"application_key", "INSERT"},
                              {"application_key", "UPDATE"},
                              {"attachment_digest", "INSERT"},
                              {"attachment_digest", "UPDATE"},
                              {"award_budget", "INSERT"},
                              {"export", "INSERT"},
                              {"export", "UPDATE"},
                              {"export_csv_piece", "DELETE"},
                              {"export_csv_piece", "INSERT"},
                              {"export_piece", "DELETE"},
                              {"export_piece", "INSERT"},
                              {"export_revision", "INSERT"},
                              {"export_row", "DELETE"},
                              {"export_row", "INSERT"},
                              {"export_unit", "INSERT"},
                              {"handover", "INSERT"},
                              {"review", "INSERT"},
                              {"review", "UPDATE"},
                              {"review_event", "INSERT"},
                              {"review_note", "INSERT"},
                              {"upkeep", "INSERT"},
                              {"upkeep", "UPDATE"}};

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

// Who may not call a procedure does not see it.
constexpr std::string_view kCallable = R"(
    SELECT COUNT(*)
    FROM information_schema.routines
    WHERE routine_schema = DATABASE() AND routine_name = 'expire_access')";

constexpr std::string_view kHere = "SELECT DATABASE()";

struct Held {
    std::set<Grant> here; // on our tables; an empty table means all of them
    std::string excess;   // everywhere else
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

Finding needed(const Held& held, const Grant& grant)
{
    const auto thing = "grant " + named(grant);
    const bool is_held = held.here.contains(grant) || held.here.contains({"", grant.privilege});
    if (is_held) return {Verdict::holds, thing, ""};
    return {Verdict::wrong, thing, "is missing", "Load sql/certaward.sql again, which gives it."};
}

} // namespace

Findings look_at_grants(store::Connection& db)
{
    const auto held = held_by(db);
    Findings found{needed(held, {"", "SELECT"})};
    for (const auto& grant : kNeeded)
        found.push_back(needed(held, grant));

    bool may_call = false;
    for (store::Rows rows = db.query(kCallable, {}); rows.next();)
        may_call = rows.number(0) == 1;
    found.push_back(may_call ? Finding{Verdict::holds, "grant EXECUTE on procedure expire_access", ""}
                             : Finding{Verdict::wrong, "grant EXECUTE on procedure expire_access", "is missing",
                                       "Load sql/certaward.sql again, which gives it."});

    auto excess = held.excess;
    for (const auto& grant : held.here)
        if (!kNeeded.contains(grant) && grant != Grant{"", "SELECT"}) domain::add_to_list(excess, named(grant));
    found.push_back(excess.empty() ? Finding{Verdict::holds, "grants beyond these", "none"}
                                   : Finding{Verdict::note, "grants beyond these", excess,
                                             "REVOKE them: the module needs none of them."});
    return found;
}

} // namespace certaward::check
