// GET /export. Shows the rounds and their exports; with ?round= one round and its hand-over.

#include "pages/exports/rounds_page.h"

#include "app/cached_counts.h"
#include "domain/award_round.h"
#include "pages/choices.h"
#include "pages/exports/export_view.h"
#include "pages/exports/notice.h"
#include "pages/exports/round_page.h"
#include "pages/handlers.h"
#include "pages/layout.h"
#include "pages/urls.h"
#include "store/access_log.h"
#include "store/export_writer.h"
#include "store/exports.h"
#include "store/reference_data.h"

namespace certaward::pages {
namespace {

domain::Message day_text(const std::optional<domain::Date>& day)
{
    return day ? domain::Message(domain::slashed_text(*day)) : "未定";
}

std::string applications_url(const Visit& visit, const domain::AwardRound& round)
{
    ListQuery state;
    state.round = round.id;
    state.any_status = true;
    state.read_only = true;
    return list_url(visit, state);
}

// Fills a round's state, and its counts only while it is under way: the table holds the rounds of all years.
void fill_progress(view::Values& row, const Visit& visit, const domain::AwardRound& round, domain::Date today)
{
    fill_state(row, round, today);
    const auto state = domain::state_of(round, today);
    if (state != domain::RoundState::applying && state != domain::RoundState::reviewing) return;
    auto counts = row.repeat("COUNTS");
    fill_counts(counts, app::cached_counts(visit, {round.id, store::Scope(visit.reviewer), std::nullopt}).counts());
}

} // namespace

Response export_page(const Visit& visit, const ExportNotice& notice, int status)
{
    if (!notice.round.value.empty()) return export_round_page(visit, notice, status);
    const auto rounds = store::rounds_newest_first(visit.db);
    const auto today = store::today(visit.db);
    const auto exports = store::recent_exports(visit.db, visit.reviewer);
    const auto units = store::units(visit.db, visit.reviewer);

    auto page = page_of(visit.request, "export.tpl", "證照申請匯出");
    auto values = page.values();
    values.set("SCOPE", visit.reviewer.every_unit ? "全校各系所" : "所屬系所");
    if (!visit.reviewer.every_unit)
        for (const auto& unit : units)
            values.repeat("UNIT").set("NAME", unit.name);
    fill_notice(values, visit, notice, rounds, units);

    values.show_if(rounds.empty(), "NO_ROUND");
    NewestExports newest(visit);
    for (const auto& round : rounds) {
        auto row = values.repeat("ROUND");
        row.set("TITLE", round.title)
            .set("HREF", applications_url(visit, round))
            .set("HREF_HANDOVER", export_round_url(visit, round.id))
            .set("APPLY_FROM", day_text(round.apply_from))
            .set("APPLY_TO", day_text(round.apply_to));
        fill_progress(row, visit, round, today);
        for (const auto content : {domain::ExportContent::everything, domain::ExportContent::approved}) {
            auto form = row.repeat("FORM");
            fill_form(form, visit, round);
            fill_content(form, content);
        }
        for (const auto& made : exports) {
            if (made.round != round.id) continue;
            auto item = row.include("EXPORT", "export_item.tpl");
            fill_export(item, visit, made, units);
            fill_staleness(item, visit, made, newest);
        }
    }
    return html(visit.site.templates.render(page), status);
}

Response show_exports(const Visit& visit)
{
    store::remove_old_exports(visit.db, visit.site.export_days);
    store::expire_access(visit.db);
    const auto& query = visit.request.query;
    return export_page(visit, {.round = {std::string(query.text("round"))},
                               .made = domain::parse_id<domain::ExportId>(query.text("made"))});
}

} // namespace certaward::pages
