#include "store/exports.h"

#include "domain/failure.h"
#include "store/access.h"
#include "store/database_error.h"

#include <algorithm>

namespace certaward::store {
namespace {

// Far below max_allowed_packet's default of 16 MB, and small beside a child's other memory.
constexpr std::uint64_t kPiece = 512ULL << 10;

// Taipei has had no summer time since 1979, so its offset needs no time zone tables on the server.
constexpr std::string_view kFileName =
    "SELECT DATE_FORMAT(UTC_TIMESTAMP() + INTERVAL 8 HOUR, 'License_%Y%m%d%H%i.xlsx')";

constexpr std::string_view kKeep = R"(
    INSERT INTO export (form_key, round_id, content, every_unit, file_name, row_count, byte_count, account, maker_name)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))";

constexpr std::string_view kKeepUnit = "INSERT INTO export_unit (export_id, unit_id) VALUES (?, ?)";
constexpr std::string_view kKeepPiece = "INSERT INTO export_piece (export_id, position, bytes) VALUES (?, ?, ?)";

const std::string kSelectExports = R"(
    SELECT e.export_id, e.round_id, e.content, e.file_name, e.row_count, e.byte_count, e.maker_name, e.made_at
    FROM export e)";

// The same condition for both questions: scope `all`, or every department in it is the reviewer's own.
const std::string kVisible = R"(
    (EXISTS (SELECT 1 FROM reviewer own WHERE own.account = ? AND own.scope = 'all')
     OR (NOT e.every_unit AND NOT EXISTS (
           SELECT 1
           FROM export_unit held
           LEFT JOIN reviewer own ON CONVERT(own.unit_id USING utf8mb4) COLLATE utf8mb4_unicode_ci = held.unit_id
                                 AND own.account = ?
           WHERE held.export_id = e.export_id AND own.unit_id IS NULL))))";

const std::string kOfForm = kSelectExports + " WHERE e.form_key = ? AND e.account = ?";

const std::string kOne = kSelectExports + " WHERE e.export_id = ? AND " + kVisible;

const std::string kRecent = R"(
    SELECT export_id, round_id, content, file_name, row_count, byte_count, maker_name, made_at
    FROM (SELECT e.*,
                 ROW_NUMBER() OVER (PARTITION BY e.round_id ORDER BY e.export_id DESC) AS age,
                 ROW_NUMBER() OVER (PARTITION BY e.round_id, e.account ORDER BY e.export_id DESC) AS makers_age
          FROM export e
          WHERE )" + kVisible +
                            R"() newest
    WHERE age <= 3 OR (makers_age <= 3 AND account = ?)
    ORDER BY export_id DESC)";

constexpr std::string_view kPieceOf = "SELECT bytes FROM export_piece WHERE export_id = ? AND position = ?";

domain::AwardExport export_from(const Rows& rows)
{
    enum { export_id, round_id, content, file_name, row_count, byte_count, maker_name, made_at };
    return {.id = {rows.number(export_id)},
            .round = {rows.text(round_id)},
            .content = domain::parse_export_content(rows.bytes(content)).value_or(domain::ExportContent::approved),
            .file_name = rows.text(file_name),
            .rows = rows.number(row_count),
            .bytes = rows.number(byte_count),
            .maker_name = rows.text(maker_name),
            .made_at = rows.text(made_at)};
}

domain::ExportId insert_whole(Connection& db, const NewExport& made, const ReadBytes& read)
{
    const domain::ExportId id{db.insert(kKeep, {made.form_key, made.round.value, domain::name_of(made.content),
                                                std::uint64_t{made.maker.every_unit}, made.file_name, made.rows,
                                                made.bytes, made.maker.account.value, made.maker.name})};

    for (const auto& unit : made.maker.units)
        db.change(kKeepUnit, {id.value, unit.value});
    std::uint64_t position = 0;
    for (std::uint64_t from = 0; from < made.bytes; from += kPiece) {
        const auto bytes = read(from, std::min(kPiece, made.bytes - from));
        db.change(kKeepPiece, {id.value, position++, bytes});
    }
    record_access(db, {made.maker.account, made.address, "export",
                       "export " + std::to_string(id.value) + " round " + made.round.value + " " +
                           std::string(domain::name_of(made.content)) + " rows " + std::to_string(made.rows)});
    return id;
}

} // namespace

std::string export_file_name(Connection& db)
{
    Rows rows = db.query(kFileName, {});
    rows.next();
    return rows.text(0);
}

domain::ExportId keep_export(Connection& db, const NewExport& made, const ReadBytes& read)
{
    domain::ExportId id;
    try {
        db.transaction([&] { id = insert_whole(db, made, read); });
        return id;
    } catch (const DatabaseError& error) {
        if (!error.is_duplicate()) throw;
    }
    const auto earlier = export_of_form(db, made.maker, made.form_key);
    if (!earlier) throw domain::NotFound("the form's key belongs to another account");
    if (earlier->round != made.round || earlier->content != made.content)
        throw domain::Conflict("the form's key has made another export",
                               "這一頁的按鈕已經用過，尚未匯出。請重新開啟證照申請匯出，再按一次。");
    return earlier->id;
}

std::optional<domain::AwardExport> export_of_form(Connection& db, const domain::Reviewer& reviewer,
                                                  const std::string& form_key)
{
    Rows rows = db.query(kOfForm, {form_key, reviewer.account.value});
    return rows.next() ? std::optional(export_from(rows)) : std::nullopt;
}

std::vector<domain::AwardExport> recent_exports(Connection& db, const domain::Reviewer& reviewer)
{
    std::vector<domain::AwardExport> exports;
    for (Rows rows = db.query(kRecent, {reviewer.account.value, reviewer.account.value, reviewer.account.value});
         rows.next();)
        exports.push_back(export_from(rows));
    return exports;
}

domain::AwardExport award_export(Connection& db, domain::ExportId id, const domain::Reviewer& reviewer)
{
    Rows rows = db.query(kOne, {id.value, reviewer.account.value, reviewer.account.value});
    if (!rows.next()) throw domain::NotFound("no export " + std::to_string(id.value) + " in the reviewer's scope");
    return export_from(rows);
}

void each_piece(Connection& db, const domain::AwardExport& made, const std::function<void(std::string_view)>& use)
{
    std::uint64_t bytes = 0;
    for (std::uint64_t position = 0; bytes < made.bytes; ++position) {
        Rows rows = db.query(kPieceOf, {made.id.value, position});
        if (!rows.next()) break;
        bytes += rows.bytes(0).size();
        use(rows.bytes(0));
    }
    if (bytes != made.bytes)
        throw domain::Unavailable("export " + std::to_string(made.id.value) + " is not whole in the database");
}

} // namespace certaward::store
