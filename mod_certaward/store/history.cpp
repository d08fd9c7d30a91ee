#include "store/history.h"

#include "store/access_log.h"
#include "store/application_row.h"
#include "store/mariadb/database_error.h"

namespace certaward::store {
namespace {

constexpr std::string_view kSelectEvents = R"(
    SELECT application_id, version,
           from_status, from_level, from_reason_code, from_reason_words, from_exception_words,
           to_status, to_level, to_reason_code, to_reason_words, to_exception_words,
           account, reviewer_name, occurred_at, undoes IS NOT NULL
    FROM review_event)";

const std::string kHistory = join_sql({kSelectEvents, R"(
    WHERE application_id = ?
    ORDER BY version)"});

const std::string kOfForm = join_sql({kSelectEvents, R"(
    WHERE form_key = ? AND account = ?
    ORDER BY application_id)"});

constexpr std::string_view kFormInForce = R"(
    SELECT e.form_key
    FROM review r
    JOIN review_event e ON e.application_id = r.application_id AND e.version = r.version
    WHERE r.application_id = ? AND e.account = ? AND e.form_key IS NOT NULL)";

constexpr std::string_view kNotes = R"(
    SELECT text, reviewer_name, written_at
    FROM review_note
    WHERE application_id = ?
    ORDER BY note_id)";

constexpr std::string_view kAddNote = R"(
    INSERT INTO review_note (application_id, account, reviewer_name, text, address, form_key)
    VALUES (?, ?, ?, ?, ?, ?))";

// Returns the decision in five columns, beginning with `first`.
domain::Decision decision_from(const Rows& rows, unsigned first)
{
    return {.status = status_in(rows, first),
            .level = rows.maybe_number(first + 1),
            .reason_code = rows.maybe_text(first + 2),
            .reason_words = rows.text(first + 3),
            .exception_words = rows.text(first + 4)};
}

std::vector<Event> read_events(Connection& db, const std::string& sql, const Params& params)
{
    enum { application_id, version, from, to = from + 5, account = to + 5, reviewer_name, occurred_at, is_undo };
    std::vector<Event> events;
    for (Rows rows = db.query(sql, params); rows.next();)
        events.push_back({.application = {rows.number(application_id)},
                          .version = static_cast<std::uint32_t>(rows.number(version)),
                          .from = decision_from(rows, from),
                          .to = decision_from(rows, to),
                          .account = rows.text(account),
                          .name = rows.text(reviewer_name),
                          .at = rows.text(occurred_at),
                          .is_undo = rows.is_true(is_undo)});
    return events;
}

} // namespace

std::vector<Event> history(Connection& db, domain::ApplicationId application)
{
    return read_events(db, kHistory, {application.value});
}

std::vector<Event> decided_by_form(Connection& db, const std::string& form_key, const domain::Account& account)
{
    return read_events(db, kOfForm, {form_key, account.value});
}

std::optional<std::string> form_in_force(Connection& db, domain::ApplicationId application,
                                         const domain::Account& account)
{
    Rows rows = db.query(kFormInForce, {application.value, account.value});
    return rows.next() ? rows.maybe_text(0) : std::nullopt;
}

std::vector<Note> notes(Connection& db, domain::ApplicationId application)
{
    enum { text, name, at };
    std::vector<Note> all;
    for (Rows rows = db.query(kNotes, {application.value}); rows.next();)
        all.push_back({rows.text(text), rows.text(name), rows.text(at)});
    return all;
}

void add_note(Connection& db, const NewNote& note)
{
    try {
        db.transaction([&] {
            db.change(kAddNote, {note.application.value, note.reviewer.account.value, note.reviewer.name, note.text,
                                 note.address, note.form_key});
            record_access(db, {note.reviewer.account,
                               note.address,
                               "note",
                               "application " + std::to_string(note.application.value),
                               {note.application}});
        });
    } catch (const DatabaseError& error) {
        if (!error.is_duplicate()) throw;
    }
}

} // namespace certaward::store
