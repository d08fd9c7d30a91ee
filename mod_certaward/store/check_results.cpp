#include "store/check_results.h"

#include "store/mariadb/batches.h"

#include <unordered_map>
#include <utility>

namespace certaward::store {
namespace {

const std::string kKnownChecks = join_sql({R"(
    SELECT application_id, round_id, unit_id, found, blocks
    FROM application_check
    WHERE application_id IN )",
                                           kBatch});

// An existing row keeps its status, which the decision's own transaction sets; that transaction may be running now.
constexpr std::string_view kKeepCheck = R"(
    INSERT INTO application_check (application_id, round_id, unit_id, status, found, blocks)
    VALUES (?, ?, ?, COALESCE((SELECT r.status FROM review r WHERE r.application_id = ?), 'pending'), ?, ?)
    ON DUPLICATE KEY UPDATE round_id = VALUES(round_id), unit_id = VALUES(unit_id), found = VALUES(found),
                            blocks = VALUES(blocks))";

// At READ COMMITTED this locks no row of the campus.
const std::string kArrived = join_sql({R"(
    INSERT IGNORE INTO application_check (application_id, round_id, unit_id, status)
    SELECT a.application_id, a.round_id, a.unit_id, COALESCE(r.status, 'pending')
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    LEFT JOIN application_check c ON c.application_id = a.application_id
    WHERE )",
                                       in_slice("a"), " AND c.application_id IS NULL"});

// Question: which applications moved to another round or department, are gone, or were decided by an import?
// Index: counted of application_check, by round and department.
// Shape: it begins at our rows, so that an application that the campus no longer has is found too.
const std::string kMoved = join_sql({R"(
    SELECT c.application_id, COALESCE(a.round_id, ''), COALESCE(a.unit_id, '')
    FROM application_check c
    LEFT JOIN application a ON a.application_id = c.application_id
    LEFT JOIN review r ON r.application_id = c.application_id
    WHERE )",
                                     in_slice("c"), R"(
      AND (CONVERT(COALESCE(a.round_id, '') USING utf8mb4) COLLATE utf8mb4_bin <> c.round_id
           OR CONVERT(COALESCE(a.unit_id, '') USING utf8mb4) COLLATE utf8mb4_bin <> c.unit_id
           OR COALESCE(r.status, 'pending') <> c.status))"});

constexpr std::string_view kFollow = R"(
    UPDATE application_check c
    SET c.round_id = ?, c.unit_id = ?,
        c.status = COALESCE((SELECT r.status FROM review r WHERE r.application_id = c.application_id), 'pending')
    WHERE c.application_id = ?)";

// A row of application_check, without its status.
struct Found {
    std::string round, unit;
    std::optional<std::string> checks; // as a SET writes them: in its order, with commas; nullopt: not checked yet
    bool blocks = false;
    bool operator==(const Found&) const = default;
};

Found found_in(const domain::Application& application, const checks::CheckResult& checked)
{
    Found found{application.round.value, application.unit.value, "", false};
    for (const auto check : domain::kChecks) {
        const auto severity = severity_of(checked.findings, check);
        if (!severity) continue;
        if (!found.checks->empty()) *found.checks += ',';
        *found.checks += domain::name_of(check);
        found.blocks = found.blocks || severity == domain::Severity::blocks;
    }
    return found;
}

std::unordered_map<std::uint64_t, Found> known_checks(Connection& db,
                                                      const std::vector<domain::Application>& applications)
{
    enum { application_id, round_id, unit_id, checks, blocks };
    std::unordered_map<std::uint64_t, Found> known;
    each_batch(applications, [&](const Params& ids) {
        for (Rows rows = db.query(kKnownChecks, ids); rows.next();)
            known[rows.number(application_id)] = {rows.text(round_id), rows.text(unit_id), rows.maybe_text(checks),
                                                  rows.is_true(blocks)};
    });
    return known;
}

} // namespace

void save_checks(Connection& db, const std::vector<domain::Application>& applications,
                 const std::vector<checks::CheckResult>& checked)
{
    const auto known = known_checks(db, applications);
    std::vector<std::pair<std::uint64_t, Found>> differing;
    for (std::size_t i = 0; i < applications.size(); ++i) {
        auto found = found_in(applications[i], checked[i]);
        const auto before = known.find(applications[i].id.value);
        if (before == known.end() || before->second != found)
            differing.emplace_back(applications[i].id.value, std::move(found));
    }
    if (differing.empty()) return;
    db.transaction_once([&] {
        for (const auto& [application, found] : differing)
            db.change(kKeepCheck, {application, found.round, found.unit, application, or_null(found.checks),
                                   std::uint64_t{found.blocks}});
    });
}

void sync_with_campus(Connection& db, const RoundSlice& slice)
{
    db.change(kArrived, params_of(slice));

    enum { application_id, round_id, unit_id };
    struct Moved {
        std::uint64_t application = 0;
        std::string round, unit;
    };
    std::vector<Moved> moved;
    for (Rows rows = db.query(kMoved, params_of(slice)); rows.next();)
        moved.push_back({rows.number(application_id), rows.text(round_id), rows.text(unit_id)});
    for (const auto& [application, new_round, new_unit] : moved)
        db.change(kFollow, {new_round, new_unit, application});
}

} // namespace certaward::store
