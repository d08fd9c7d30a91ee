#include "app/make_export.h"

#include "app/derived_data.h"
#include "app/fingerprint.h"
#include "app/run_checks.h"
#include "app/signers.h"
#include "app/unit_set_key.h"
#include "domain/award.h"
#include "domain/failure.h"
#include "platform/file.h"
#include "platform/sha256.h"
#include "store/budgets.h"
#include "store/export_diff.h"
#include "store/export_writer.h"
#include "store/exports.h"
#include "store/reference_data.h"
#include "store/unit_totals.h"
#include "workbook/csv.h"
#include "workbook/verify.h"
#include "workbook/workbook.h"

#include <algorithm>
#include <chrono>
#include <future>

namespace certaward::app {
namespace {

// Twice the measured need: the library's temporary sheet, the finished workbook and the CSV file together took 2 KB for
// each row of the demo's 全資料.
constexpr std::uint64_t kBytesPerRow = 4'096;
constexpr std::uint64_t kMinFreeBytes = 16ULL << 20;
constexpr std::uint64_t kRowBatch = 500;
constexpr std::chrono::milliseconds kHeartbeatInterval{500};

// The results of one pass over the rows: workbook, CSV file, fingerprint and totals.
struct ExportWriter {
    workbook::Workbook workbook;
    platform::File csv;
    platform::Sha256 csv_bytes = {}; // as written, to compare the file with
    Fingerprint fingerprint = {};
    domain::UnitAwardTotals totals = {};

    void add_csv(const std::string& text)
    {
        csv.append(text);
        csv_bytes.add(text);
    }

    void add(const std::vector<domain::ExportRow>& rows, domain::ExportContent content,
             const std::vector<domain::ExportColumn>& columns, const workbook::Source& source)
    {
        std::string text;
        for (const auto& row : rows) {
            if (content == domain::ExportContent::approved &&
                row.application.decision.status != domain::Status::approved)
                throw domain::Unavailable("export: application " + std::to_string(row.application.id.value) +
                                          " is listed as approved, but review_event has no such decision");
            workbook.add(row);
            text += workbook::csv_row(columns, row, source);
            fingerprint.add(row.application, source.choices);
            totals[row.application.unit].add(row.application, source.choices);
        }
        add_csv(text);
    }
};

bool shows(const std::vector<domain::ExportColumn>& columns, domain::Field field)
{
    return std::ranges::find(columns, field, &domain::ExportColumn::field) != columns.end();
}

// Fills the rows' findings. Runs the checks anew, as a list page does: the saved findings are old or missing if no
// reviewer has opened the round lately.
void add_checks(const Visit& visit, std::vector<domain::ExportRow>& rows, const Calendar& calendar)
{
    std::vector<domain::Application> applications;
    applications.reserve(rows.size());
    for (const auto& row : rows)
        applications.push_back(row.application);
    const auto checks = run_checks(visit, applications, calendar);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const auto check : domain::kChecks)
            if (domain::severity_of(checks[i].findings, check)) rows[i].found.push_back(check);
}

void run(ExportWriter& writer, const Visit& visit, const domain::AwardExport& made,
         const std::vector<domain::ExportColumn>& columns, const workbook::Source& source)
{
    std::optional<Calendar> calendar; // for the checks, if a column shows them
    if (shows(columns, domain::Field::checks)) {
        calendar = Calendar::of(visit.db);
        refresh_match_keys(visit, made.round);
    }
    const bool with_attachments = calendar || shows(columns, domain::Field::attachment_count);
    const auto rows_after = [&](std::uint64_t number) {
        return store::export_rows_after(visit.db, made.id, number, kRowBatch, with_attachments);
    };
    writer.add_csv(workbook::csv_head(columns));
    auto beaten = std::chrono::steady_clock::now();
    for (auto rows = rows_after(0); !rows.empty();) {
        if (calendar) add_checks(visit, rows, *calendar);
        if (const auto now = std::chrono::steady_clock::now(); now - beaten > kHeartbeatInterval) {
            store::heartbeat(visit.db, made.id, rows.front().number - 1);
            beaten = now;
        }
        // The next rows are read while these are written. The connection belongs to the other thread until next.get().
        auto next = std::async(std::launch::async, rows_after, rows.back().number);
        writer.add(rows, made.content, columns, source);
        rows = next.get();
    }
    store::heartbeat(visit.db, made.id, writer.workbook.applications());
    if (writer.workbook.applications() != made.rows)
        throw domain::Unavailable("export: " + std::to_string(made.rows) + " rows listed in export_row, " +
                                  std::to_string(writer.workbook.applications()) + " written to the workbook");
}

// The revision of an export: the same number for the same data, the next number for changed data.
struct Numbered {
    std::uint64_t revision = 1;
    std::optional<domain::ExportId> after;
    std::optional<workbook::ChangesSince> changes;
};

Numbered numbered(const Visit& visit, const domain::AwardExport& made, const std::string& fingerprint)
{
    const auto newest = store::newest_export(visit.db, made.round, made.content, made.scope_key);
    if (!newest) return {};
    Numbered number{newest->revision + (newest->fingerprint == fingerprint ? 0 : 1), newest->id, std::nullopt};
    if (number.revision == 1) return number;
    const auto before = store::newest_export(visit.db, made.round, made.content, made.scope_key, number.revision - 1);
    if (!before || before->state != domain::ExportState::complete) return number;
    auto changes = store::changes_between(visit.db, before->id, made.id);
    number.changes = {before->revision, changes.total, std::move(changes.listed)};
    return number;
}

// Returns what a point is worth; nullopt unless the export is of the whole school and the round has a budget. No
// department may download an export of the whole school.
std::optional<std::uint64_t> value_of_point(const Visit& visit, const domain::AwardExport& made,
                                            const domain::Choices& choices)
{
    if (!made.every_unit) return std::nullopt;
    const auto budget = store::budget_in_force(visit.db, made.round, visit.reviewer);
    if (!budget) return std::nullopt;
    std::uint64_t points = 0;
    for (const auto& unit : store::unit_totals(visit.db, made.round, store::Scope(visit.reviewer), choices))
        points += unit.totals.points;
    return domain::amount_of_point(budget->budget, points).value_of_point;
}

std::vector<domain::ExportColumn> columns_for(const Visit& visit, domain::ExportContent content,
                                              const workbook::Source& source)
{
    auto columns = store::export_columns(visit.db, content);
    if (!source.value_of_point)
        std::erase_if(columns, [](const auto& column) { return column.field == domain::Field::amount; });
    return columns;
}

void write_files(const Visit& visit, const ExportRequest& order, const domain::AwardExport& made)
{
    const auto choices = store::choices(visit.db);
    const auto units = store::units(visit.db, visit.reviewer);
    const workbook::Source source{order.round, choices, units, value_of_point(visit, made, choices)};
    const auto columns = columns_for(visit, made.content, source);
    platform::require_space(visit.site.spool_folder, kMinFreeBytes + made.rows * kBytesPerRow);

    const auto content = domain::shown_name_of(made.content).chinese(); // always: the file is handed over
    const auto departments = scope_text(made.every_unit, made.units, units).chinese();
    const auto file =
        platform::unnamed_file(visit.site.spool_folder); // no file stays behind, even if the child is killed
    ExportWriter writer{.workbook = workbook::Workbook(
                            {.file = file.path(),
                             .folder = visit.site.spool_folder,
                             .columns = columns,
                             .source = source,
                             .title = "專業證照獎勵 " + order.round.title + " " + content + "（" + departments + "）",
                             .scope = order.round.title + "，" + content + "，" + departments,
                             .maker = made.maker_name,
                             .made_at = made.made_at,
                             .signers = signers(visit.db)}),
                        .csv = platform::unnamed_file(visit.site.spool_folder)};
    run(writer, visit, made, columns, source);

    const auto fingerprint = writer.fingerprint.hex();
    const auto number = numbered(visit, made, fingerprint);
    writer.workbook.close({number.revision, fingerprint, writer.totals, number.changes});
    if (workbook::verify(file.path()) != writer.workbook.sheet_checksums())
        throw domain::Unavailable("export: the file does not hold what was written");
    if (platform::sha256_hex(writer.csv) != writer.csv_bytes.hex())
        throw domain::Unavailable("export: the CSV file does not hold what was written");

    store::finish_export(
        visit.db,
        {.id = made.id,
         .round = made.round,
         .content = made.content,
         .scope_key = made.scope_key,
         .rows = made.rows,
         .fingerprint = fingerprint,
         .file_sha256 = platform::sha256_hex(file),
         .revision = number.revision,
         .after = number.after,
         .maker = visit.reviewer,
         .address = visit.request.address},
        {file.size(), [&](std::uint64_t from, std::uint64_t size) { return file.read(from, size); }},
        {writer.csv.size(), [&](std::uint64_t from, std::uint64_t size) { return writer.csv.read(from, size); }});
}

} // namespace

std::vector<domain::UnitId> ExportRequest::units(const Visit& visit) const
{
    if (!chosen.empty()) return chosen;
    return visit.reviewer.every_unit ? std::vector<domain::UnitId>() : visit.reviewer.units;
}

std::string ExportRequest::key(const Visit& visit) const
{
    return unit_set_key(every_unit(visit), units(visit));
}

store::ListFilter ExportRequest::filter(const Visit& visit) const
{
    return {round.id, store::Scope::over(visit.reviewer, chosen), std::nullopt};
}

domain::Message scope_text(bool every_unit, const std::vector<domain::UnitId>& chosen,
                           const std::vector<domain::Unit>& known)
{
    constexpr std::size_t named = 2;
    if (every_unit) return "全校各系所";
    std::vector<domain::Message> names;
    for (std::size_t i = 0; i < std::min(chosen.size(), named); ++i)
        names.emplace_back(domain::name_of(chosen[i], known));
    const auto text = domain::joined(names);
    return chosen.size() <= named ? text : domain::message("{}等 {} 系所", text, chosen.size());
}

std::optional<domain::ExportId> make_export(const Visit& visit, const ExportRequest& order, const std::string& form_key)
{
    const auto begun = store::begin_export(visit.db,
                                           {.round = order.round.id,
                                            .content = order.content,
                                            .every_unit = order.every_unit(visit),
                                            .units = order.units(visit),
                                            .scope_key = order.key(visit),
                                            .maker = visit.reviewer,
                                            .form_key = form_key,
                                            .address = visit.request.address},
                                           order.filter(visit).scope);
    if (!begun) return std::nullopt;
    if (!begun->is_new) return begun->made.id;
    try {
        write_files(visit, order, begun->made);
    } catch (...) {
        store::abort_export(visit.db, begun->made.id);
        throw;
    }
    return begun->made.id;
}

} // namespace certaward::app
