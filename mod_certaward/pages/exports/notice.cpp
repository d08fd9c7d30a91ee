#include "pages/exports/notice.h"

#include "app/make_export.h"
#include "domain/failure.h"
#include "pages/exports/export_view.h"
#include "pages/urls.h"
#include "store/exports.h"

namespace certaward::pages {
namespace {

// Fills the export just made, by its id: other reviewers may have made newer ones meanwhile.
void fill_made(view::Values& notice, const Visit& visit, domain::ExportId id,
               const std::vector<domain::AwardRound>& rounds, const std::vector<domain::Unit>& units)
{
    try {
        const auto made = store::award_export(visit.db, id, visit.reviewer);
        const auto* round = find_round(rounds, made.round);
        auto note = notice.repeat("MADE").set("TITLE", round ? round->title : "");
        fill_export(note, visit, made, units);
    } catch (const domain::NotFound&) {
        return; // an old link: no notice
    }
}

void fill_asked(view::Values& notice, const Visit& visit, const ExportQuestion& asked,
                const std::vector<domain::AwardRound>& rounds, const std::vector<domain::Unit>& units)
{
    const auto* round = find_round(rounds, asked.round);
    if (!round) return;
    ListQuery pending;
    pending.round = asked.round;
    auto question = notice.repeat("ASK").set("PENDING", asked.pending).set("HREF", list_url(visit, pending));
    if (!asked.units.empty()) question.repeat("OF").set("DEPARTMENTS", app::scope_text(false, asked.units, units));
    for (const auto& unit : asked.units)
        question.repeat("PICKED").set("UNIT", unit.value);
    question.show_if(asked.on_rounds_page, "AT_ROUND");
    fill_form(question, visit, *round);
    fill_content(question, asked.content);
}

} // namespace

void fill_notice(view::Values& page, const Visit& visit, const ExportNotice& notice,
                 const std::vector<domain::AwardRound>& rounds, const std::vector<domain::Unit>& units)
{
    auto part = page.include("NOTICE", "export_notice.tpl");
    if (notice.made) fill_made(part, visit, *notice.made, rounds, units);
    if (notice.asked) fill_asked(part, visit, *notice.asked, rounds, units);
    if (!notice.refused.empty()) part.repeat("REFUSED").set("TEXT", notice.refused);
}

} // namespace certaward::pages
