#include "store/decisions.h"

#include "domain/failure.h"
#include "store/access_log.h"
#include "store/application_row.h"
#include "store/mariadb/batches.h"
#include "store/mariadb/database_error.h"
#include "store/match_keys.h"

namespace certaward::store {
namespace {

const std::string kOne = join_sql({kApplicationColumns, kApplicationTables, R"(
    WHERE a.application_id = ? AND {scope})"});

const std::string kSome = join_sql({kApplicationColumns, kApplicationTables, R"(
    WHERE a.application_id IN )",
                                    kBatch, " AND {scope} ORDER BY a.application_id"});

// The first decision of an application: of two reviewers, the primary key lets one through.
constexpr std::string_view kDecideFirst = R"(
    INSERT INTO review (application_id, version, status, level, reason_code, reason_words, exception_words,
                        account, reviewer_name, decided_at)
    SELECT a.application_id, 1, ?, ?, ?, ?, ?, ?, ?, NOW()
    FROM application a
    WHERE a.application_id = ? AND {scope})";

// A later one: compare-and-set on version.
constexpr std::string_view kDecideAgain = R"(
    UPDATE review r JOIN application a ON a.application_id = r.application_id
    SET r.status = ?, r.level = ?, r.reason_code = ?, r.reason_words = ?, r.exception_words = ?,
        r.account = ?, r.reviewer_name = ?, r.decided_at = NOW(), r.version = r.version + 1
    WHERE r.application_id = ? AND r.version = ? AND {scope})";

constexpr std::string_view kRemember = R"(
    INSERT INTO review_event (application_id, version, kind,
                              from_status, from_level, from_reason_code, from_reason_words, from_exception_words,
                              to_status, to_level, to_reason_code, to_reason_words, to_exception_words, to_reason,
                              account, reviewer_name, address, form_key, undoes, round_id)
    VALUES (?, ?, 'decided', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))";

// Adds the row if the refresh of derived data has not added it yet. Otherwise the refresh, which read the application
// before this decision, could store it as pending afterwards.
constexpr std::string_view kCount = R"(
    INSERT INTO application_check (application_id, round_id, unit_id, status)
    VALUES (?, ?, ?, ?)
    ON DUPLICATE KEY UPDATE status = VALUES(status))";

constexpr std::string_view kRecordedForm = R"(
    SELECT to_status, to_level, to_reason_code, to_reason_words, to_exception_words
    FROM review_event
    WHERE form_key = ? AND application_id = ?)";

Param text_or_null(const std::string& text)
{
    return text.empty() ? Param(std::monostate{}) : Param(std::string_view(text));
}

// Returns false if another reviewer decided first.
bool set_decision(Connection& db, const NewDecision& made, const Scope& scope)
{
    const auto& decision = made.decision;
    Params params{domain::name_of(decision.status),
                  or_null(decision.level),
                  or_null(decision.reason_code),
                  text_or_null(decision.reason_words),
                  text_or_null(decision.exception_words),
                  made.reviewer.account.value,
                  made.reviewer.name,
                  made.seen.id.value};
    if (made.seen.version > 0) {
        params.emplace_back(std::uint64_t{made.seen.version});
        return db.change(scope.in(kDecideAgain), scope.params(std::move(params))) == 1;
    }
    try {
        if (db.change(scope.in(kDecideFirst), scope.params(std::move(params))) == 1) return true;
    } catch (const DatabaseError& error) {
        if (error.is_duplicate()) return false;
        throw;
    }
    throw domain::NotFound("application " + std::to_string(made.seen.id.value) +
                           " is no longer in the reviewer's scope");
}

void remember(Connection& db, const NewDecision& made)
{
    const auto& from = made.seen.decision;
    const auto& to = made.decision;
    db.change(kRemember, {made.seen.id.value, std::uint64_t{made.seen.version} + 1, domain::name_of(from.status),
                          or_null(from.level), or_null(from.reason_code), text_or_null(from.reason_words),
                          text_or_null(from.exception_words), domain::name_of(to.status), or_null(to.level),
                          or_null(to.reason_code), text_or_null(to.reason_words), text_or_null(to.exception_words),
                          text_or_null(made.reason_text), made.reviewer.account.value, made.reviewer.name, made.address,
                          made.form_key, text_or_null(made.undoes), made.seen.round.value});
    db.change(kCount,
              {made.seen.id.value, made.seen.round.value, made.seen.unit.value, domain::name_of(made.decision.status)});
    record_access(
        db, {made.reviewer.account,
             made.address,
             "decide",
             "application " + std::to_string(made.seen.id.value) + " version " + std::to_string(made.seen.version + 1),
             {made.seen.id}});
}

} // namespace

domain::Application application(Connection& db, domain::ApplicationId id, const Scope& scope)
{
    Rows rows = db.query(scope.in(kOne), scope.params({id.value}));
    if (!rows.next()) throw domain::NotFound("no application " + std::to_string(id.value) + " in the reviewer's scope");
    return application_from(rows);
}

std::vector<domain::Application> applications(Connection& db, const std::vector<domain::ApplicationId>& ids,
                                              const Scope& scope)
{
    std::vector<domain::Application> all;
    each_batch(ids, [&](const Params& batch) {
        for (Rows rows = db.query(scope.in(kSome), scope.params(batch)); rows.next();)
            all.push_back(application_from(rows));
    });
    return all;
}

Recorded record(Connection& db, const NewDecision& decision, const Scope& scope)
{
    // An approval rules out other applications like it. They find it by its match key, which the refresh of derived
    // data may not have made yet.
    if (decision.decision.status == domain::Status::approved) refresh_match_key(db, decision.seen.id);

    // Thrown to roll back everything that the transaction has written.
    struct LostRace {};
    try {
        db.transaction([&] {
            if (!set_decision(db, decision, scope)) throw LostRace{};
            remember(db, decision);
        });
        return Recorded::yes;
    } catch (const LostRace&) {
        const bool is_repeat = recorded_decision(db, decision.seen.id, decision.form_key) == decision.decision;
        return is_repeat ? Recorded::already : Recorded::decided_meanwhile;
    }
}

std::optional<domain::Decision> recorded_decision(Connection& db, domain::ApplicationId application,
                                                  const std::string& form_key)
{
    enum { status, level, reason_code, reason_words, exception_words };
    Rows rows = db.query(kRecordedForm, {form_key, application.value});
    if (!rows.next()) return std::nullopt;
    return domain::Decision{.status = status_in(rows, status),
                            .level = rows.maybe_number(level),
                            .reason_code = rows.maybe_text(reason_code),
                            .reason_words = rows.text(reason_words),
                            .exception_words = rows.text(exception_words)};
}

} // namespace certaward::store
