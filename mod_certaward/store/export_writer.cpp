#include "store/export_writer.h"

#include "domain/failure.h"
#include "store/access_log.h"
#include "store/application_row.h"
#include "store/attachments.h"
#include "store/exports.h"
#include "store/mariadb/database_error.h"

#include <algorithm>

namespace certaward::store {
namespace {

// Far below max_allowed_packet's default of 16 MB, and small beside a child process's other memory.
constexpr std::uint64_t kPiece = 512ULL << 10;
constexpr std::uint64_t kRemoveBatch = 5;

// The file name holds the minute in Taipei: License_202303030859.xlsx. Taipei has had no summer time since 1979, so its
// offset needs no time zone tables on the server.
constexpr std::string_view kBegin = R"(
    INSERT INTO export (form_key, round_id, content, every_unit, scope_key, file_name, row_count, byte_count,
                        account, maker_name, state, beat_at)
    VALUES (?, ?, ?, ?, ?, DATE_FORMAT(UTC_TIMESTAMP() + INTERVAL 8 HOUR, 'License_%Y%m%d%H%i.xlsx'), 0, 0,
            ?, ?, 'running', NOW()))";

constexpr std::string_view kKeepUnit = "INSERT INTO export_unit (export_id, unit_id) VALUES (?, ?)";

// One statement reads one moment: a decision made meanwhile is in the list or not, but never half.
constexpr std::string_view kListRows = R"(
    INSERT INTO export_row (export_id, position, application_id, version)
    SELECT ?, ROW_NUMBER() OVER (ORDER BY a.unit_id, a.class_name, a.student_id, a.application_id),
           a.application_id, COALESCE(r.version, 0)
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    WHERE a.round_id = ? AND {scope} AND (? = 'everything' OR r.status = 'approved'))";

// Renews the heartbeat too, since listing a large round may have taken long.
constexpr std::string_view kSetRowsToDo = "UPDATE export SET row_count = ?, beat_at = NOW() WHERE export_id = ?";

// The unique key one_at_a_time allows one running export an account. A silent one must be interrupted first.
constexpr std::string_view kAtWork = "SELECT 1 FROM export WHERE at_work = ? AND beat_at >= NOW() - INTERVAL 2 MINUTE";
constexpr std::string_view kSilent =
    "SELECT export_id FROM export WHERE at_work = ? AND beat_at < NOW() - INTERVAL 2 MINUTE";

// Question: the next rows of an export, with the columns of kApplicationColumns and the decision of each row's version?
// Index: the primary key of export_row, and one_event_a_version of review_event.
// Shape: the decision in force if it still has the row's version, otherwise the one that history holds.
constexpr std::string_view kRowsAfter = R"(
    SELECT a.application_id, a.round_id, a.unit_id, a.class_name, a.student_id, a.student_name,
           a.certificate_number, a.certificate_name, a.issuer, a.obtained_on,
           a.bank_code, b.name, a.bank_account,
           x.version,
           CASE WHEN x.version = 0 THEN 'pending' WHEN r.version = x.version THEN r.status ELSE v.to_status END,
           IF(r.version = x.version, r.level, v.to_level),
           IF(r.version = x.version, r.reason_code, v.to_reason_code),
           IF(r.version = x.version, r.reason_words, v.to_reason_words),
           IF(r.version = x.version, r.exception_words, v.to_exception_words),
           IF(r.version = x.version, r.account, v.account),
           IF(r.version = x.version, r.reviewer_name, v.reviewer_name),
           IF(r.version = x.version, r.decided_at, IF(v.kind = 'decided', v.occurred_at, NULL)),
           x.position, a.submitted_at
    FROM export_row x
    JOIN application a ON a.application_id = x.application_id
    LEFT JOIN review r ON r.application_id = x.application_id
    LEFT JOIN review_event v ON v.application_id = x.application_id AND v.version = x.version
    LEFT JOIN bank b ON b.bank_code = CONVERT(LEFT(a.bank_code, 3) USING utf8mb4) COLLATE utf8mb4_unicode_ci
    WHERE x.export_id = ? AND x.position > ?
    ORDER BY x.position
    LIMIT ?)";

constexpr std::string_view kBeat =
    "UPDATE export SET rows_done = ?, beat_at = NOW() WHERE export_id = ? AND state = 'running'";

// Locks running exports too, so that of two exports of the same scope one waits for the other.
constexpr std::string_view kNewestForUpdate = R"(
    SELECT export_id, state = 'complete' AND fingerprint IS NOT NULL
    FROM export
    WHERE round_id = ? AND content = ? AND scope_key = ?
    ORDER BY export_id DESC
    FOR UPDATE)";

constexpr std::string_view kTakeRevision = R"(
    INSERT IGNORE INTO export_revision (round_id, content, scope_key, revision, fingerprint)
    VALUES (?, ?, ?, ?, ?))";
constexpr std::string_view kRevisionIsOf = R"(
    SELECT fingerprint
    FROM export_revision
    WHERE round_id = ? AND content = ? AND scope_key = ? AND revision = ?)";

constexpr std::string_view kKeepPiece = "INSERT INTO export_piece (export_id, position, bytes) VALUES (?, ?, ?)";
constexpr std::string_view kKeepCsvPiece = "INSERT INTO export_csv_piece (export_id, position, bytes) VALUES (?, ?, ?)";

constexpr std::string_view kFinish = R"(
    UPDATE export
    SET state = 'complete', rows_done = row_count, byte_count = ?, csv_byte_count = ?, revision = ?, fingerprint = ?
    WHERE export_id = ? AND state = 'running' AND row_count = ?)";

constexpr std::string_view kGiveUp =
    "UPDATE export SET state = 'interrupted' WHERE export_id = ? AND state = 'running'";
constexpr std::string_view kDeleteRows = "DELETE FROM export_row WHERE export_id = ?";
constexpr std::string_view kDeletePieces = "DELETE FROM export_piece WHERE export_id = ?";
constexpr std::string_view kDeleteCsvPieces = "DELETE FROM export_csv_piece WHERE export_id = ?";

constexpr std::string_view kColumnsOf = R"(
    SELECT field, heading, format
    FROM export_column
    WHERE content = ? AND in_use
    ORDER BY position, field)";

constexpr std::string_view kOld = R"(
    SELECT export_id, round_id
    FROM export
    WHERE state = 'complete' AND removed_at IS NULL AND made_at < NOW() - INTERVAL ? DAY
    ORDER BY made_at
    LIMIT ?)";
constexpr std::string_view kRemove =
    "UPDATE export SET removed_at = NOW() WHERE export_id = ? AND removed_at IS NULL AND state = 'complete'";
constexpr std::string_view kAbandoned = R"(
    SELECT export_id
    FROM export
    WHERE at_work IS NOT NULL AND beat_at < NOW() - INTERVAL 10 MINUTE
    ORDER BY at_work
    LIMIT ?)";

void keep(Connection& db, std::string_view sql, domain::ExportId id, const FinishedFile& file)
{
    std::uint64_t position = 0;
    for (std::uint64_t from = 0; from < file.bytes; from += kPiece) {
        const auto bytes = file.read(from, std::min(kPiece, file.bytes - from));
        db.change(sql, {id.value, position++, bytes});
    }
}

std::optional<domain::ExportId> newest_complete_locked(Connection& db, const FinishedExport& made)
{
    std::optional<domain::ExportId> newest;
    for (Rows rows = db.query(kNewestForUpdate, {made.round.value, domain::name_of(made.content), made.scope_key});
         rows.next();)
        if (!newest && rows.is_true(1)) newest = domain::ExportId{rows.number(0)};
    return newest;
}

// Takes the revision number for this data. Returns false if the number stands for other data. The primary key of
// export_revision holds across the nodes of a cluster, whose locks do not reach each other.
bool takes_revision(Connection& db, const FinishedExport& made)
{
    const auto content = domain::name_of(made.content);
    db.change(kTakeRevision, {made.round.value, content, made.scope_key, made.revision, made.fingerprint});
    Rows rows = db.query(kRevisionIsOf, {made.round.value, content, made.scope_key, made.revision});
    return rows.next() && rows.bytes(0) == made.fingerprint;
}

domain::ExportId insert_begun(Connection& db, const NewExport& made, const Scope& scope)
{
    const domain::ExportId id{
        db.insert(kBegin, {made.form_key, made.round.value, domain::name_of(made.content),
                           std::uint64_t{made.every_unit}, made.scope_key, made.maker.account.value, made.maker.name})};
    for (const auto& unit : made.units)
        db.change(kKeepUnit, {id.value, unit.value});
    const auto rows =
        db.change(scope.in(kListRows), scope.params({id.value, made.round.value}, {domain::name_of(made.content)}));
    db.change(kSetRowsToDo, {rows, id.value});
    return id;
}

void delete_files(Connection& db, domain::ExportId id)
{
    db.change(kDeletePieces, {id.value});
    db.change(kDeleteCsvPieces, {id.value});
    db.change(kDeleteRows, {id.value});
}

void mark_interrupted(Connection& db, domain::ExportId id)
{
    db.transaction([&] {
        if (db.change(kGiveUp, {id.value}) == 1) db.change(kDeleteRows, {id.value});
    });
}

std::vector<domain::ExportId> ids_in(Rows rows)
{
    std::vector<domain::ExportId> ids;
    while (rows.next())
        ids.push_back({rows.number(0)});
    return ids;
}

void interrupt_silent(Connection& db, const domain::Account& account)
{
    for (const auto id : ids_in(db.query(kSilent, {account.value})))
        mark_interrupted(db, id);
}

} // namespace

bool is_exporting(Connection& db, const domain::Account& account)
{
    return db.query(kAtWork, {account.value}).next();
}

std::optional<BegunExport> begin_export(Connection& db, const NewExport& made, const Scope& scope)
{
    interrupt_silent(db, made.maker.account);
    try {
        domain::ExportId id;
        db.transaction([&] { id = insert_begun(db, made, scope); });
        return BegunExport{award_export(db, id, made.maker), true};
    } catch (const DatabaseError& error) {
        if (!error.is_duplicate()) throw;
    }
    const auto earlier = export_of_form(db, made.maker, made.form_key);
    if (!earlier && is_exporting(db, made.maker.account)) return std::nullopt;
    if (!earlier) throw domain::NotFound("export: the form's one-time key belongs to another account");
    if (earlier->round != made.round || earlier->content != made.content || earlier->scope_key != made.scope_key)
        throw domain::Conflict("export: the form's one-time key began another export",
                               "這一頁的按鈕已經用過，尚未匯出。請重新開啟證照申請匯出，再按一次。");
    return BegunExport{*earlier, false};
}

std::vector<domain::ExportRow> export_rows_after(Connection& db, domain::ExportId id, std::uint64_t number,
                                                 std::uint64_t most, bool with_attachments)
{
    enum { position = kColumnAfterApplication, submitted_at };
    std::vector<domain::Application> applications;
    std::vector<domain::ExportRow> all;
    for (Rows rows = db.query(kRowsAfter, {id.value, number, most}); rows.next();) {
        applications.push_back(application_from(rows));
        all.push_back(
            {.number = rows.number(position), .application = {}, .submitted_at = rows.text(submitted_at), .found = {}});
    }
    if (with_attachments) add_attachments(db, applications);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].application = std::move(applications[i]);
    return all;
}

void heartbeat(Connection& db, domain::ExportId id, std::uint64_t rows_done)
{
    db.change(kBeat, {rows_done, id.value});
}

void finish_export(Connection& db, const FinishedExport& made, const FinishedFile& workbook, const FinishedFile& csv)
{
    db.transaction([&] {
        const auto newest = newest_complete_locked(db, made);
        const bool is_overtaken = newest && newest->value > made.id.value; // its data is older
        if (newest != made.after || is_overtaken || !takes_revision(db, made))
            throw domain::Conflict("export " + std::to_string(made.id.value) +
                                       " not stored: another export of the same scope was completed meanwhile",
                                   "同一範圍剛才也有人匯出，這一份沒有完成。請再匯出一次。");
        keep(db, kKeepPiece, made.id, workbook);
        keep(db, kKeepCsvPiece, made.id, csv);
        if (db.change(kFinish,
                      {workbook.bytes, csv.bytes, made.revision, made.fingerprint, made.id.value, made.rows}) != 1)
            throw domain::Unavailable("export " + std::to_string(made.id.value) +
                                      " not stored: it is no longer running, or its row count changed");
        record_access(db, {made.maker.account,
                           made.address,
                           "export",
                           "export " + std::to_string(made.id.value) + " round " + made.round.value + " " +
                               std::string(domain::name_of(made.content)) + " rows " + std::to_string(made.rows) +
                               " fingerprint " + made.fingerprint + " sha256 " + made.file_sha256,
                           {},
                           made.id});
    });
}

void abort_export(Connection& db, domain::ExportId id) noexcept
{
    try {
        if (db.healthy()) mark_interrupted(db, id);
    } catch (const std::exception&) {
        return; // without heartbeats it counts as interrupted after two minutes
    }
}

std::vector<domain::ExportColumn> export_columns(Connection& db, domain::ExportContent content)
{
    enum { field, heading, format };
    std::vector<domain::ExportColumn> columns;
    for (Rows rows = db.query(kColumnsOf, {domain::name_of(content)}); rows.next();) {
        const auto known = domain::parse_field(rows.bytes(field));
        const auto shape = domain::parse_format(rows.bytes(format));
        if (!known || !shape)
            throw domain::Unavailable("export_column: unknown field or format: " + rows.text(field) + " " +
                                      rows.text(format));
        columns.push_back({*known, rows.text(heading), *shape});
    }
    if (columns.empty())
        throw domain::Unavailable("export_column: no column in use for " + std::string(domain::name_of(content)));
    return columns;
}

void remove_old_exports(Connection& db, std::uint64_t days)
{
    static const domain::Account nobody{"(certaward)"};
    static const std::string nowhere;
    for (const auto id : ids_in(db.query(kAbandoned, {kRemoveBatch})))
        mark_interrupted(db, id);

    if (days == 0) return;
    std::vector<std::pair<domain::ExportId, std::string>> old;
    for (Rows rows = db.query(kOld, {days, kRemoveBatch}); rows.next();)
        old.push_back({{rows.number(0)}, rows.text(1)});
    for (const auto& each : old)
        db.transaction([&] {
            if (db.change(kRemove, {each.first.value}) != 1) return;
            delete_files(db, each.first);
            record_access(db, {nobody,
                               nowhere,
                               "expire",
                               "export " + std::to_string(each.first.value) + " round " + each.second,
                               {},
                               each.first});
        });
}

} // namespace certaward::store
