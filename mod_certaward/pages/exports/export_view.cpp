#include "pages/exports/export_view.h"

#include "app/make_export.h"
#include "domain/failure.h"
#include "http/content_disposition.h"
#include "http/csrf_token.h"
#include "http/form_data.h"
#include "pages/urls.h"
#include "store/exports.h"

namespace certaward::pages {
namespace {

std::string size_text(std::uint64_t bytes)
{
    constexpr std::uint64_t kilo = 1024;
    if (bytes < kilo * kilo) return std::to_string((bytes + kilo - 1) / kilo) + " KB";
    const auto tenths = (bytes * 10 + kilo * kilo / 2) / (kilo * kilo);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

constexpr std::size_t kShownOfFingerprint = 12; // characters; a click shows the whole fingerprint

void fill_complete(view::Values values, const domain::AwardExport& made, const std::string& place)
{
    values.set("SIZE", size_text(made.bytes)).set("DOWNLOADS", made.downloads);
    if (!made.fingerprint.empty())
        values.repeat("MAIL").set("HREF", place + http::with_extension(made.file_name, ".eml"));
    if (made.csv_bytes > 0) values.repeat("CSV").set("HREF", place + http::with_extension(made.file_name, ".csv"));
}

} // namespace

void require_file(const domain::AwardExport& made)
{
    const auto name = "export " + std::to_string(made.id.value);
    if (made.state == domain::ExportState::removed)
        throw domain::NotFound(name + ": file deleted, older than CertAwardExportDays",
                               "這個檔案已逾保存期限刪除。請在證照申請匯出重新匯出。");
    if (made.state != domain::ExportState::complete)
        throw domain::NotFound(name + " is not complete", "這個檔案尚未完成。請在證照申請匯出查看進度，或重新匯出。");
}

void fill_export(view::Values& values, const Visit& visit, const domain::AwardExport& made,
                 const std::vector<domain::Unit>& units)
{
    const auto place = export_url(visit) + "/" + std::to_string(made.id.value) + "/";
    values.set("EXPORT", made.id.value)
        .set("HREF", place + made.file_name)
        .set("FILE_NAME", made.file_name)
        .set("CONTENT", domain::shown_name_of(made.content))
        .set("DEPARTMENTS", app::scope_text(made.every_unit, made.units, units))
        .set("ROWS", made.rows)
        .set("MAKER", made.maker_name)
        .set("AT", domain::moment_shown(made.made_at))
        .set("STATE", domain::shown_name_of(made.state));
    if (!made.fingerprint.empty())
        values.repeat("NUMBERED")
            .set("REVISION", made.revision)
            .set("FINGERPRINT", made.fingerprint)
            .set("FINGERPRINT_BEGIN", made.fingerprint.substr(0, kShownOfFingerprint));
    switch (made.state) {
    case domain::ExportState::complete:
        fill_complete(values.repeat("COMPLETE").set("HREF", place + made.file_name).set("FILE_NAME", made.file_name),
                      made, place);
        break;
    case domain::ExportState::running:
        values.repeat("RUNNING")
            .set("HREF", export_url(visit) + "/progress?id=" + std::to_string(made.id.value))
            .set("DONE", made.rows_done)
            .set("ROWS", made.rows);
        break;
    case domain::ExportState::interrupted:
        values.show("INTERRUPTED");
        break;
    case domain::ExportState::removed:
        values.show("REMOVED");
        break;
    }
}

const std::optional<domain::AwardExport>& NewestExports::beside(const domain::AwardExport& made)
{
    const auto [at, is_new] = known_.try_emplace({made.round, made.content, made.scope_key});
    if (is_new) at->second = store::newest_export(visit_.db, made.round, made.content, made.scope_key);
    return at->second;
}

store::ExportChanges fill_staleness(view::Values& values, const Visit& visit, const domain::AwardExport& made,
                                    NewestExports& newest_exports)
{
    if (made.state != domain::ExportState::complete || made.fingerprint.empty()) return {};
    const auto& newest = newest_exports.beside(made);
    if (newest && newest->id != made.id) {
        if (newest->fingerprint != made.fingerprint) values.repeat("SUPERSEDED").set("BY", newest->revision);
        return {};
    }
    auto changes = store::changes_since(visit.db, made, visit.reviewer);
    if (changes.total > 0)
        values.repeat("STALE").set("CHANGES", changes.total).set("HREF", export_round_url(visit, made.round));
    return changes;
}

void fill_form(view::Values values, const Visit& visit, const domain::AwardRound& round)
{
    values.set("ACTION", export_url(visit))
        .set("TOKEN", visit.form_token())
        .set("KEY", http::new_form_key())
        .set("ROUND", round.id.value)
        .set("TITLE", round.title);
}

void fill_content(view::Values values, domain::ExportContent content)
{
    values.set("CONTENT", domain::name_of(content)).set("CONTENT_NAME", domain::shown_name_of(content));
}

void fill_state(view::Values& values, const domain::AwardRound& round, domain::Date today)
{
    values.set("STATE", domain::shown_name_of(domain::state_of(round, today)));
    if (const auto days = domain::days_left(round, today)) values.repeat("DAYS_LEFT").set("DAYS", *days);
}

} // namespace certaward::pages
