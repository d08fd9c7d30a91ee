#include "site_check/database.h"

#include "domain/text.h"
#include "site_check/grants.h"
#include "site_check/views.h"
#include "store/mariadb/connection.h"
#include "store/mariadb/database_error.h"
#include "store/mariadb/schema_version.h"

#include <ctime>
#include <memory>
#include <string_view>

namespace certaward::site_check {
namespace {

constexpr std::uint64_t kMinutesToTaiwan = 480;
constexpr std::uint64_t kClocksApart = 60; // seconds
constexpr std::string_view kLoadAgain = "Load sql/certaward.sql again, then the site file.";

// The offset from UTC in minutes, plus a week (10080), so that it is not negative for zones west of Greenwich.
constexpr std::string_view kClock = R"(
    SELECT 10080 + TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW()), UNIX_TIMESTAMP())";

constexpr std::string_view kNotUtf8 = R"(
    SELECT CONCAT(c.table_name, '.', c.column_name, ' is ', c.character_set_name)
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
      AND c.character_set_name NOT IN ('utf8mb4', 'ascii')
    ORDER BY c.table_name, c.ordinal_position)";

constexpr std::string_view kMaxConnections = R"(
    SELECT IF(@@max_user_connections > 0, LEAST(@@max_connections, @@max_user_connections), @@max_connections))";

struct List {
    std::string_view table, what, question;
};

const std::vector<List> kLists{
    {"bank", "banks", "SELECT COUNT(*) FROM bank WHERE bank_code REGEXP '^[0-9]{3}$' AND name <> ''"},
    {"level", "levels in use", "SELECT COUNT(*) FROM level WHERE in_use"},
    {"rejection_reason", "reasons in use", "SELECT COUNT(*) FROM rejection_reason WHERE in_use"},
    {"export_column", "columns in use", "SELECT COUNT(*) FROM export_column WHERE in_use"},
    {"reviewer", "duties", "SELECT COUNT(*) FROM reviewer WHERE scope IN ('unit', 'all')"}};

std::uint64_t number(store::Connection& db, std::string_view question)
{
    std::uint64_t found = 0;
    for (store::Rows rows = db.query(question, {}); rows.next();)
        found = rows.number(0);
    return found;
}

Result schema_version(store::Connection& db)
{
    const auto version = db.version_of_tables();
    const auto says =
        "version " + std::to_string(version) + ", this module is made for " + std::to_string(store::kSchemaVersion);
    if (version < store::kSchemaVersion) return {Verdict::wrong, "tables", says, std::string(kLoadAgain)};
    if (version > store::kSchemaVersion)
        return {Verdict::wrong, "tables", says,
                "Install the version of the module that came with that sql/certaward.sql."};
    return {Verdict::holds, "tables", "version " + std::to_string(version)};
}

Result characters(store::Connection& db)
{
    std::string list;
    for (store::Rows rows = db.query(kNotUtf8, {}); rows.next();)
        domain::add_to_list(list, rows.text(0));
    if (list.empty()) return {Verdict::holds, "character set", "utf8mb4"};
    return {Verdict::wrong, "character set", list,
            "ALTER TABLE ... CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci; but check its content "
            "first."};
}

Result time_zone(store::Connection& db)
{
    std::uint64_t minutes = 0;
    std::uint64_t now = 0;
    for (store::Rows rows = db.query(kClock, {}); rows.next(); now = rows.number(1))
        minutes = rows.number(0);
    if (minutes != 10080 + kMinutesToTaiwan)
        return {Verdict::wrong, "time zone",
                "the database's clock does not show Taiwan's time, so a round's last day ends at another hour",
                "Set default-time-zone = +08:00 in the server's [mariadbd]."};
    const auto ours = static_cast<std::uint64_t>(std::time(nullptr));
    if ((now > ours ? now - ours : ours - now) > kClocksApart)
        return {Verdict::note, "time zone", "the database's clock and this machine's are more than a minute apart",
                "Synchronize both with NTP."};
    return {Verdict::holds, "time zone", "+08:00"};
}

Result list(store::Connection& db, const List& asked)
{
    const auto thing = "list " + std::string(asked.table);
    const auto rows = number(db, asked.question);
    if (rows > 0) return {Verdict::holds, thing, std::to_string(rows) + " " + std::string(asked.what)};
    return {Verdict::wrong, thing, "no " + std::string(asked.what),
            asked.table == "reviewer" ? "Give an account a duty in the portal, or mend the view in the site file."
                                      : std::string(kLoadAgain)};
}

Result connections(store::Connection& db, const HttpdSettings& settings)
{
    const auto most = number(db, kMaxConnections);
    const auto ours = std::uint64_t{settings.children} * settings.connections;
    const auto says =
        std::to_string(ours) + " connections at most, of " + std::to_string(most) + " that the server allows";
    if (ours == 0 || ours < most) return {Verdict::holds, "CertAwardConnections", says};
    return {Verdict::wrong, "CertAwardConnections", says, "Lower it, or raise max_connections."};
}

// Adds the result of one check. A table that is absent or can't be read makes the result wrong; the other checks still
// run. Throws DatabaseError if the connection is lost.
template <class Question>
void ask(Results& found, const std::string& thing, Question question)
{
    try {
        found.push_back(question());
    } catch (const store::DatabaseError& error) {
        if (error.connection_is_lost()) throw;
        found.push_back({Verdict::wrong, thing, error.speaks_of_schema() ? error.server_words() : error.what(),
                         std::string(kLoadAgain)});
    }
}

void look_inside(Results& found, store::Connection& db, const HttpdSettings& settings)
{
    ask(found, "tables", [&] { return schema_version(db); });
    ask(found, "character set", [&] { return characters(db); });
    ask(found, "time zone", [&] { return time_zone(db); });
    ask(found, "CertAwardConnections", [&] { return connections(db, settings); });
    for (const auto& finding : look_at_views(db))
        found.push_back(finding);
    ask(found, "CertAwardSessionCookie", [&] { return look_at_tokens(db, settings); });
    for (const auto& one : kLists)
        ask(found, "list " + std::string(one.table), [&] { return list(db, one); });
    for (const auto& finding : look_at_grants(db))
        found.push_back(finding);
}

// Connects to each host in turn and adds a result for it. Returns the connection to the first that answers, null if no
// host answers.
std::unique_ptr<store::Connection> connected(Results& found, const HttpdSettings& settings)
{
    store::ConnectionSettings how;
    how.option_file = settings.option_file;
    how.node = "certaward-check";
    std::unique_ptr<store::Connection> first;
    for (const auto& group : settings.option_groups) {
        const auto thing = "database [" + group + "]";
        try {
            auto db = std::make_unique<store::Connection>(how, group, store::TimeLimit::export_job);
            found.push_back({Verdict::holds, thing, "answers"});
            if (!first) first = std::move(db);
        } catch (const store::DatabaseError& error) {
            if (error.speaks_of_schema())
                found.push_back({Verdict::wrong, thing, error.server_words(), std::string(kLoadAgain)});
            else
                found.push_back(
                    {Verdict::not_asked, thing, error.what(), "Check " + settings.option_file + " and the server."});
        }
    }
    return first;
}

} // namespace

Results look_at_database(const HttpdSettings& settings)
{
    Results found;
    try {
        if (const auto db = connected(found, settings)) look_inside(found, *db, settings);
    } catch (const store::DatabaseError& error) {
        found.push_back({Verdict::not_asked, "database", error.what(), "Run the check again when it is back."});
    }
    return found;
}

} // namespace certaward::site_check
