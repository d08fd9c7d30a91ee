// GET /export/progress. Shows the progress of an export, found by its id or by the key of the form that began it.

#include "domain/failure.h"
#include "http/csrf_token.h"
#include "pages/handlers.h"
#include "store/exports.h"

namespace certaward::pages {
namespace {

std::optional<domain::AwardExport> asked_for(const Visit& visit)
{
    const auto& query = visit.request.query;
    if (const auto id = domain::parse_id<domain::ExportId>(query.text("id")))
        return store::award_export(visit.db, *id, visit.reviewer);
    const std::string key(query.text("key"));
    if (!http::is_form_key(key)) throw domain::Invalid("progress: neither a valid id nor a valid form key");
    return store::export_of_form(visit.db, visit.reviewer, key);
}

} // namespace

Response show_progress(const Visit& visit)
{
    const auto made = asked_for(visit);
    view::Page page("export_progress.tpl", *visit.request.language);
    auto values = page.values();
    values.set("STATE", made ? domain::name_of(made->state) : "unknown"); // the form has not arrived yet
    if (made && made->state == domain::ExportState::running)
        values.repeat("RUNNING").set("DONE", made->rows_done).set("ROWS", made->rows);
    return html(visit.site.templates.render(page));
}

} // namespace certaward::pages
