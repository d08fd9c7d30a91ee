#include "store/exports.h"

#include "domain/failure.h"

namespace certaward::store {
namespace {

// Shows a running export as interrupted if it had no heartbeat for two minutes.
const std::string kColumns = R"(
    SELECT e.export_id, e.round_id, e.content, e.every_unit,
           (SELECT GROUP_CONCAT(u.unit_id ORDER BY u.unit_id SEPARATOR '\n')
            FROM export_unit u WHERE u.export_id = e.export_id) AS units,
           e.scope_key, e.file_name, e.row_count, e.rows_done, e.byte_count, e.csv_byte_count, e.maker_name, e.made_at,
           CASE WHEN e.removed_at IS NOT NULL THEN 'removed'
                WHEN e.state = 'running' AND e.beat_at < NOW() - INTERVAL 2 MINUTE THEN 'interrupted'
                ELSE e.state END AS state,
           e.revision, e.fingerprint, e.download_count)";

// The condition of every query for visible exports: scope `all`, or every department in the export is the reviewer's
// own.
const std::string kVisible = R"(
    (EXISTS (SELECT 1 FROM reviewer own WHERE own.account = ? AND own.scope = 'all')
     OR (NOT e.every_unit AND NOT EXISTS (
           SELECT 1
           FROM export_unit held
           LEFT JOIN reviewer own ON CONVERT(own.unit_id USING utf8mb4) COLLATE utf8mb4_unicode_ci = held.unit_id
                                 AND own.account = ?
           WHERE held.export_id = e.export_id AND own.unit_id IS NULL))))";

const std::string kOfForm = kColumns + " FROM export e WHERE e.form_key = ? AND e.account = ? AND " + kVisible;

const std::string kOne = kColumns + " FROM export e WHERE e.export_id = ? AND " + kVisible;

// Question: the newest three exports of each round, and the account's own newest three of each round?
// Index: export_unit's primary key for the condition; the exports themselves are all read.
// Shape: two window functions rank all visible exports in one pass.
const std::string kRecent = kColumns + R"(
    FROM (SELECT e.*,
                 ROW_NUMBER() OVER (PARTITION BY e.round_id ORDER BY e.export_id DESC) AS age,
                 ROW_NUMBER() OVER (PARTITION BY e.round_id, e.account ORDER BY e.export_id DESC) AS makers_age
          FROM export e
          WHERE )" + kVisible +
                            R"() e
    WHERE age <= 3 OR (makers_age <= 3 AND account = ?)
    ORDER BY export_id DESC)";

const std::string kOfRound =
    kColumns + " FROM export e WHERE e.round_id = ? AND " + kVisible + " ORDER BY e.export_id DESC LIMIT 500";

const std::string kNewest = kColumns + R"(
    FROM export e
    WHERE e.round_id = ? AND e.content = ? AND e.scope_key = ? AND e.state = 'complete' AND e.fingerprint IS NOT NULL
      AND (? = 0 OR e.revision = ?)
    ORDER BY e.export_id DESC
    LIMIT 1)";

constexpr std::string_view kPieceOf = "SELECT bytes FROM export_piece WHERE export_id = ? AND position = ?";
constexpr std::string_view kCsvPieceOf = "SELECT bytes FROM export_csv_piece WHERE export_id = ? AND position = ?";

constexpr std::string_view kCountDownload = "UPDATE export SET download_count = download_count + 1 WHERE export_id = ?";

domain::ExportState state_of(std::string_view name)
{
    using enum domain::ExportState;
    for (const auto state : {running, interrupted, removed})
        if (domain::name_of(state) == name) return state;
    return complete;
}

std::vector<domain::UnitId> units_in(std::string_view lines)
{
    std::vector<domain::UnitId> units;
    while (!lines.empty()) {
        const auto line = lines.substr(0, lines.find('\n'));
        units.push_back({std::string(line)});
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    }
    return units;
}

domain::AwardExport export_from(const Rows& rows)
{
    enum {
        export_id,
        round_id,
        content,
        every_unit,
        units,
        scope_key,
        file_name,
        row_count,
        rows_done,
        byte_count,
        csv_byte_count,
        maker_name,
        made_at,
        state,
        revision,
        fingerprint,
        download_count
    };
    return {.id = {rows.number(export_id)},
            .round = {rows.text(round_id)},
            .content = domain::parse_export_content(rows.bytes(content)).value_or(domain::ExportContent::approved),
            .every_unit = rows.is_true(every_unit),
            .units = units_in(rows.bytes(units)),
            .scope_key = rows.text(scope_key),
            .file_name = rows.text(file_name),
            .rows = rows.number(row_count),
            .rows_done = rows.number(rows_done),
            .bytes = rows.number(byte_count),
            .csv_bytes = rows.number(csv_byte_count),
            .maker_name = rows.text(maker_name),
            .made_at = rows.text(made_at),
            .state = state_of(rows.bytes(state)),
            .revision = rows.number(revision),
            .fingerprint = rows.text(fingerprint),
            .downloads = rows.number(download_count)};
}

std::vector<domain::AwardExport> all_of(Rows rows)
{
    std::vector<domain::AwardExport> exports;
    while (rows.next())
        exports.push_back(export_from(rows));
    return exports;
}

} // namespace

std::optional<domain::AwardExport> export_of_form(Connection& db, const domain::Reviewer& reviewer,
                                                  const std::string& form_key)
{
    Rows rows = db.query(kOfForm, {form_key, reviewer.account.value, reviewer.account.value, reviewer.account.value});
    return rows.next() ? std::optional(export_from(rows)) : std::nullopt;
}

std::vector<domain::AwardExport> recent_exports(Connection& db, const domain::Reviewer& reviewer)
{
    return all_of(db.query(kRecent, {reviewer.account.value, reviewer.account.value, reviewer.account.value}));
}

std::vector<domain::AwardExport> exports_of_round(Connection& db, const domain::Reviewer& reviewer,
                                                  const domain::RoundId& round)
{
    return all_of(db.query(kOfRound, {round.value, reviewer.account.value, reviewer.account.value}));
}

domain::AwardExport award_export(Connection& db, domain::ExportId id, const domain::Reviewer& reviewer)
{
    Rows rows = db.query(kOne, {id.value, reviewer.account.value, reviewer.account.value});
    if (!rows.next()) throw domain::NotFound("no export " + std::to_string(id.value) + " in the reviewer's scope");
    return export_from(rows);
}

std::optional<domain::AwardExport> newest_export(Connection& db, const domain::RoundId& round,
                                                 domain::ExportContent content, const std::string& scope_key,
                                                 std::optional<std::uint64_t> revision)
{
    const auto number = revision.value_or(0);
    Rows rows = db.query(kNewest, {round.value, domain::name_of(content), scope_key, number, number});
    return rows.next() ? std::optional(export_from(rows)) : std::nullopt;
}

void each_piece(Connection& db, const domain::AwardExport& made, ExportFile file,
                const std::function<void(std::string_view)>& use)
{
    const bool is_workbook = file == ExportFile::workbook;
    const auto expected = is_workbook ? made.bytes : made.csv_bytes;
    std::uint64_t bytes = 0;
    for (std::uint64_t position = 0; bytes < expected; ++position) {
        Rows rows = db.query(is_workbook ? kPieceOf : kCsvPieceOf, {made.id.value, position});
        if (!rows.next()) break;
        bytes += rows.bytes(0).size();
        use(rows.bytes(0));
    }
    if (bytes != expected)
        throw domain::Unavailable("export " + std::to_string(made.id.value) +
                                  ": the stored file does not have its recorded size");
}

void count_download(Connection& db, domain::ExportId id)
{
    db.change(kCountDownload, {id.value});
}

} // namespace certaward::store
