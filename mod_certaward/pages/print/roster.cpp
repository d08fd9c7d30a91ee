// GET /roster. Shows the approved of a round for printing and stamping (核章清冊).

#include "app/access_recorder.h"
#include "app/fingerprint.h"
#include "app/signers.h"
#include "domain/award_totals.h"
#include "domain/failure.h"
#include "http/form_data.h"
#include "pages/choices.h"
#include "pages/handlers.h"
#include "pages/layout.h"
#include "pages/print/print_scope.h"
#include "pages/urls.h"
#include "store/application_list.h"
#include "store/list_counts.h"
#include "store/reference_data.h"

namespace certaward::pages {
namespace {

constexpr std::uint64_t kMaxRows = 5'000; // more are printed by department

void fill_row(view::Values row, std::uint64_t number, const domain::Application& application,
              const domain::Choices& choices)
{
    domain::AwardTotals one;
    one.add(application, choices);
    row.set("NUMBER", number)
        .set("CLASS", application.class_name)
        .set("STUDENT_ID", application.student_id)
        .set("STUDENT_NAME", application.student_name)
        .set("CERTIFICATE_NAME", application.certificate_name)
        .set("CERTIFICATE_NUMBER", application.certificate_number)
        .set("OBTAINED_ON", application.obtained_on ? domain::roc_text(*application.obtained_on) : "未填")
        .set("LEVEL", application.decision.level ? std::to_string(*application.decision.level) + "級" : "無")
        .set("POINTS", one.points)
        .set("EXCEPTION", application.decision.exception_words);
}

void fill_sums(view::Values sums, const domain::AwardTotals& totals)
{
    sums.set("COUNT", totals.approved).set("POINTS", totals.points);
    for (const auto& [level, count] : totals.by_level)
        sums.repeat("LEVEL_SUM").set("LEVEL", std::to_string(level) + "級").set("COUNT", count);
    if (totals.without_level > 0) sums.repeat("LEVEL_SUM").set("LEVEL", "無等級").set("COUNT", totals.without_level);
}

// Fills the total and the signatures into the last table, so that they are never parted from its heading and footer.
void fill_end(view::Values end, const Visit& visit, const domain::UnitAwardTotals& totals)
{
    if (totals.size() > 1) fill_sums(end.repeat("TOTAL"), domain::total_of(totals));
    for (const auto& signer : app::signers(visit.db))
        end.repeat("SIGNER").set("NAME", signer);
    end.show_if(!visit.reviewer.every_unit, "NO_AMOUNTS");
}

// Fills the rows, a part for each department, and records the view. Returns the fingerprint of the rows.
std::string fill_parts(view::Values& page, const Visit& visit, const PrintScope& asked, const domain::Choices& choices)
{
    domain::UnitAwardTotals totals;
    app::Fingerprint fingerprint;
    std::uint64_t number = 0;
    std::vector<domain::ApplicationId> ids;
    std::optional<view::Values> part;
    std::optional<domain::UnitId> unit;
    const auto end_part = [&] {
        if (part) fill_sums(part->repeat("SUMS"), totals[*unit]);
    };
    store::each_application(visit.db, {asked.round.id, asked.scope, domain::Status::approved},
                            [&](const domain::Application& application) {
                                if (unit != application.unit) {
                                    end_part();
                                    unit = application.unit;
                                    part.emplace(page.repeat("PART"));
                                    part->set("NAME", domain::name_of(*unit, asked.units));
                                }
                                fingerprint.add(application, choices);
                                totals[*unit].add(application, choices);
                                fill_row(part->repeat("ROW"), ++number, application, choices);
                                ids.push_back(application.id);
                            });
    if (!part)
        throw domain::Unavailable("roster: no approved application is left"); // taken back since they were counted
    end_part();
    fill_end(part->repeat("END"), visit, totals);
    app::record_view(visit, app::View::roster, {"round " + asked.round.id.value, std::move(ids)});
    return fingerprint.hex();
}

} // namespace

Response show_roster(const Visit& visit)
{
    const auto asked = PrintScope::asked_for(visit);
    const auto counts = store::counts(visit.db, {asked.round.id, asked.scope, std::nullopt});

    auto page = paper_of(visit.request, "roster.tpl", store::setting(visit.db, "roster_title"));
    auto values = page.values();
    fill_round_choice(values, asked.rounds, asked.round.id);
    fill_unit_choice(values, asked.units, asked.unit);
    values.set("ACTION", visit.request.base + "/roster")
        .set("EXPORT_HREF", export_round_url(visit, asked.round.id))
        .set("ROUND_TITLE", asked.round.title)
        .set("DEPARTMENTS", asked.departments);
    if (counts.pending > 0) values.repeat("PENDING").set("COUNT", counts.pending);
    if (counts.approved == 0) {
        values.show("NONE");
    } else if (counts.approved > kMaxRows && may_be_divided(asked)) {
        values.repeat("TOO_MANY").set("COUNT", counts.approved).set("MOST", kMaxRows);
    } else {
        const auto fingerprint = fill_parts(values, visit, asked, store::choices(visit.db));
        const auto revision = revision_of(visit, asked, fingerprint);
        page.set_everywhere("FINGERPRINT", fingerprint).set_everywhere("REVISION", revision.printed);
        if (!revision.warning.empty()) values.repeat("WARNING").set("TEXT", revision.warning);
    }
    return html(visit.site.templates.render(page));
}

} // namespace certaward::pages
