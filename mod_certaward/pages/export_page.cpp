#include "pages/export_page.h"

#include "domain/award_round.h"
#include "domain/failure.h"
#include "pages/layout.h"
#include "pages/urls.h"
#include "store/exports.h"
#include "store/review_list.h"
#include "store/settings.h"

#include <algorithm>

namespace certaward::pages {
namespace {

std::string day_text(const std::optional<domain::Date>& day)
{
    return day ? domain::slashed_text(*day) : "未定";
}

std::string round_url(const Visit& visit, const domain::AwardRound& round)
{
    ListState state;
    state.round = round.id;
    state.any_status = true;
    state.read_only = true;
    return list_url(visit, state);
}

void fill_export(view::Values values, const Visit& visit, const domain::AwardExport& made)
{
    values.set("HREF", visit.request.base + "/export/" + std::to_string(made.id.value) + "/" + made.file_name)
        .set("FILE_NAME", made.file_name)
        .set("CONTENT", domain::shown_name_of(made.content))
        .set("ROWS", made.rows)
        .set("MAKER", made.maker_name)
        .set("AT", domain::roc_moment_text(made.made_at));
}

// Asked for by its id: others may have made newer ones meanwhile.
void fill_made(view::Values& page, const Visit& visit, domain::ExportId id,
               const std::vector<domain::AwardRound>& rounds)
{
    try {
        const auto made = store::award_export(visit.db, id, visit.reviewer);
        const auto* round = find_round(rounds, made.round);
        fill_export(page.repeat("MADE").set("TITLE", round ? round->title : ""), visit, made);
    } catch (const domain::NotFound&) {
        return; // an old link; nothing to say
    }
}

void fill_asked(view::Values& page, const Visit& visit, const ExportAsked& asked,
                const std::vector<domain::AwardRound>& rounds)
{
    const auto* round = find_round(rounds, asked.round);
    ListState pending;
    pending.round = asked.round;
    page.repeat("ASK")
        .set("TITLE", round ? round->title : "")
        .set("PENDING", asked.pending)
        .set("HREF", list_url(visit, pending))
        .set("ACTION", visit.request.base + "/export")
        .set("TOKEN", visit.form_token())
        .set("KEY", new_form_key())
        .set("ROUND", asked.round.value)
        .set("CONTENT", domain::name_of(asked.content))
        .set("CONTENT_NAME", domain::shown_name_of(asked.content));
}

// Counted for rounds that are under way alone: the table holds those of all years.
void fill_state(view::Values& row, const Visit& visit, const domain::AwardRound& round, domain::Date today)
{
    const auto state = domain::state_of(round, today);
    row.set("STATE", domain::shown_name_of(state));
    if (state != domain::RoundState::applying && state != domain::RoundState::reviewing) return;
    if (const auto days = domain::days_left(round, today)) row.repeat("DAYS_LEFT").set("DAYS", *days);
    const auto counts = store::counts(visit.db, {round.id, store::Scope(visit.reviewer), std::nullopt});
    row.repeat("COUNTS")
        .set("PENDING", counts.pending)
        .set("APPROVED", counts.approved)
        .set("REJECTED", counts.rejected);
}

} // namespace

Response export_page(const Visit& visit, const ExportPageNews& news, int status)
{
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
    if (news.made) fill_made(values, visit, *news.made, rounds);
    if (news.asked) fill_asked(values, visit, *news.asked, rounds);
    if (!news.refused.empty()) values.repeat("REFUSED").set("TEXT", news.refused);

    values.show_if(rounds.empty(), "NO_ROUND");
    for (const auto& round : rounds) {
        auto row = values.repeat("ROUND");
        row.set("TITLE", round.title)
            .set("HREF", round_url(visit, round))
            .set("APPLY_FROM", day_text(round.apply_from))
            .set("APPLY_TO", day_text(round.apply_to));
        fill_state(row, visit, round, today);
        for (const auto content : {domain::ExportContent::everything, domain::ExportContent::approved})
            row.repeat("FORM")
                .set("ACTION", visit.request.base + "/export")
                .set("TOKEN", visit.form_token())
                .set("KEY", new_form_key())
                .set("ROUND", round.id.value)
                .set("TITLE", round.title)
                .set("CONTENT", domain::name_of(content))
                .set("CONTENT_NAME", domain::shown_name_of(content));
        for (const auto& made : exports) {
            if (made.round != round.id) continue;
            fill_export(row.repeat("EXPORT"), visit, made);
        }
    }
    return html(visit.site.templates.render(page), status);
}

} // namespace certaward::pages
