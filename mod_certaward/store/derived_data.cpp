#include "store/derived_data.h"

#include "store/mariadb/batches.h"
#include "store/match_keys.h"

#include <unordered_map>
#include <utility>

namespace certaward::store {
namespace {

constexpr std::string_view kIsDue = R"(
    SELECT begun_at < NOW(3) - INTERVAL GREATEST(3000, 50 * milliseconds) * 1000 MICROSECOND, followed_to, checked_to
    FROM upkeep
    WHERE round_id = ?)";

constexpr std::string_view kBeginFirst = "INSERT IGNORE INTO upkeep (round_id, begun_at) VALUES (?, NOW(3))";

constexpr std::string_view kBeginAgain = R"(
    UPDATE upkeep
    SET begun_at = NOW(3)
    WHERE round_id = ? AND begun_at < NOW(3) - INTERVAL GREATEST(3000, 50 * milliseconds) * 1000 MICROSECOND)";

constexpr std::string_view kEnd =
    "UPDATE upkeep SET milliseconds = ?, followed_to = ?, checked_to = ? WHERE round_id = ?";

// Over an alias of application or of application_check. What bounds nothing is dropped before it is planned.
constexpr std::string_view kInSlice = R"(
    {a}.round_id = ?
      AND (? = 0 OR ({a}.unit_id >= ? AND ({a}.unit_id > ? OR {a}.application_id > ?)))
      AND (? = 0 OR ({a}.unit_id <= ? AND ({a}.unit_id < ? OR {a}.application_id <= ?))))";

std::string in_slice(std::string_view alias)
{
    return substitute(kInSlice, {{"{a}", alias}});
}

Params params_of(const RoundSlice& slice, const Params& after = {})
{
    Params params{slice.round.value};
    for (const auto* bound : {&slice.after, &slice.to}) {
        const auto unit = *bound ? std::string_view((*bound)->value) : std::string_view();
        params.insert(params.end(), {std::uint64_t{bound->has_value()}, unit, unit,
                                     *bound ? (*bound)->application.value : std::uint64_t{0}});
    }
    params.insert(params.end(), after.begin(), after.end());
    return params;
}

// The last of so many.
const std::string kEndOfSlice = join_sql({R"(
    SELECT a.unit_id, a.application_id
    FROM application a
    WHERE )",
                                          in_slice("a"), R"(
    ORDER BY a.unit_id, a.application_id
    LIMIT 1 OFFSET ?)"});

// Read first and written then: INSERT ... SELECT would lock the campus's own rows meanwhile.
std::string new_keys_where(std::string_view condition)
{
    return substitute(R"(
    SELECT a.application_id, a.round_id, {number} AS number_key, {claim} AS claim_key, {account} AS account_key
    FROM application a
    LEFT JOIN application_key k ON k.application_id = a.application_id
    WHERE {condition}
      AND (k.application_id IS NULL OR k.number_key <> {number} OR NOT k.claim_key <=> {claim}
           OR k.account_key <> {account})
    LIMIT ?)",
                      {{"{condition}", condition},
                       {"{number}", number_key_of("a")},
                       {"{claim}", claim_key_of("a")},
                       {"{account}", account_key_of("a")}});
}

const std::string kNewKeys = new_keys_where(in_slice("a"));
const std::string kNewKeyOfOne = new_keys_where("a.application_id = ?");

constexpr std::string_view kKeepKey = R"(
    INSERT INTO application_key (application_id, round_id, number_key, claim_key, account_key)
    VALUES (?, ?, ?, ?, ?)
    ON DUPLICATE KEY UPDATE round_id = VALUES(round_id), number_key = VALUES(number_key),
                            claim_key = VALUES(claim_key), account_key = VALUES(account_key))";

const std::string kUnexamined = join_sql({R"(
    SELECT t.attachment_id, t.application_id
    FROM application a
    JOIN attachment t ON t.application_id = a.application_id
    LEFT JOIN attachment_digest d ON d.attachment_id = t.attachment_id
    WHERE )",
                                          in_slice("a"), R"( AND d.attachment_id IS NULL
    ORDER BY t.attachment_id DESC
    LIMIT ?)"});

const std::string kKnownChecks = join_sql({R"(
    SELECT application_id, round_id, unit_id, found, blocks
    FROM application_check
    WHERE application_id IN )",
                                           kBatch});

// A row that is there already has its status from the decision's own transaction, which may be going on.
constexpr std::string_view kKeepCheck = R"(
    INSERT INTO application_check (application_id, round_id, unit_id, status, found, blocks)
    VALUES (?, ?, ?, COALESCE((SELECT r.status FROM review r WHERE r.application_id = ?), 'pending'), ?, ?)
    ON DUPLICATE KEY UPDATE round_id = VALUES(round_id), unit_id = VALUES(unit_id), found = VALUES(found),
                            blocks = VALUES(blocks))";

// At READ COMMITTED this locks nothing of the campus.
const std::string kArrived = join_sql({R"(
    INSERT IGNORE INTO application_check (application_id, round_id, unit_id, status)
    SELECT a.application_id, a.round_id, a.unit_id, COALESCE(r.status, 'pending')
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    LEFT JOIN application_check c ON c.application_id = a.application_id
    WHERE )",
                                       in_slice("a"), " AND c.application_id IS NULL"});

// What moved to another round or department or is gone, and what an import decided.
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

struct Found {
    std::string round, unit;
    std::optional<std::string> checks; // as a SET writes them: in its order, with commas; none: not looked at yet
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

void keep_keys(Connection& db, std::string_view new_keys, const Params& params)
{
    enum { application_id, round_id, number_key, claim_key, account_key };
    struct Key {
        std::uint64_t application = 0;
        std::string round, number, claim, account;
    };
    std::vector<Key> keys;
    for (Rows rows = db.query(new_keys, params); rows.next();)
        keys.push_back({rows.number(application_id), rows.text(round_id), rows.text(number_key), rows.text(claim_key),
                        rows.text(account_key)});
    if (keys.empty()) return;
    db.transaction([&] {
        for (const auto& key : keys)
            db.change(kKeepKey, {key.application, key.round, key.number, key.claim, key.account});
    });
}

} // namespace

std::optional<RefreshCursor> try_begin_refresh(Connection& db, const domain::RoundId& round)
{
    enum { is_due, followed_to, checked_to };
    RefreshCursor turn;
    {
        Rows rows = db.query(kIsDue, {round.value});
        if (!rows.next()) return db.change(kBeginFirst, {round.value}) == 1 ? std::optional(turn) : std::nullopt;
        if (!rows.is_true(is_due)) return std::nullopt;
        if (const auto last = rows.number(followed_to); last != 0) turn.followed_to = domain::ApplicationId{last};
        if (const auto last = rows.number(checked_to); last != 0) turn.checked_to = domain::ApplicationId{last};
    }
    return db.change(kBeginAgain, {round.value}) == 1 ? std::optional(turn) : std::nullopt;
}

void end_refresh(Connection& db, const domain::RoundId& round, const RefreshCursor& next,
                 std::chrono::milliseconds taken)
{
    const auto place = [](const std::optional<domain::ApplicationId>& id) {
        return id ? Param(id->value) : Param(std::monostate{});
    };
    db.change(kEnd, {static_cast<std::uint64_t>(taken.count()), place(next.followed_to), place(next.checked_to),
                     round.value});
}

RoundSlice slice_after(Connection& db, const domain::RoundId& round, const std::optional<domain::ListKey>& after,
                       std::uint64_t most)
{
    RoundSlice slice{round, after, std::nullopt};
    if (Rows rows = db.query(kEndOfSlice, params_of(slice, {most - 1})); rows.next())
        slice.to = domain::ListKey{rows.text(0), {rows.number(1)}};
    return slice;
}

void refresh_match_keys(Connection& db, const RoundSlice& slice, std::uint64_t most)
{
    keep_keys(db, kNewKeys, params_of(slice, {most}));
}

void refresh_match_key(Connection& db, domain::ApplicationId application)
{
    keep_keys(db, kNewKeyOfOne, {application.value, std::uint64_t{1}});
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

std::vector<MissingDigest> missing_digests(Connection& db, const RoundSlice& slice, std::uint64_t most)
{
    std::vector<MissingDigest> all;
    for (Rows rows = db.query(kUnexamined, params_of(slice, {most})); rows.next();)
        all.push_back({{rows.number(0)}, {rows.number(1)}});
    return all;
}

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

} // namespace certaward::store
