#include "pages/exports/round_page.h"

#include "app/access_recorder.h"
#include "app/cached_counts.h"
#include "http/csrf_token.h"
#include "http/form_data.h"
#include "pages/application_text.h"
#include "pages/choices.h"
#include "pages/exports/export_view.h"
#include "pages/exports/notice.h"
#include "pages/layout.h"
#include "pages/urls.h"
#include "store/exports.h"
#include "store/handovers.h"
#include "store/reference_data.h"

#include <algorithm>
#include <set>

namespace certaward::pages {
namespace {

// Data shared by the parts of the page.
struct RoundView {
    const Visit& visit;
    const domain::AwardRound& round;
    const std::vector<domain::Unit>& units;
    const domain::Choices& choices;
    const std::vector<domain::AwardExport>& exports; // of the round, newest first
    domain::Date today;
};

std::string pending_url(const RoundView& view)
{
    ListQuery pending;
    pending.round = view.round.id;
    return list_url(view.visit, pending);
}

// Fills how many applications a department still has to decide.
void fill_owed(view::Values& row, const RoundView& view, const store::UnitCounts& unit)
{
    const bool is_over = domain::state_of(view.round, view.today) == domain::RoundState::over;
    if (unit.counts.pending > 0)
        row.repeat(is_over ? "LATE" : "PENDING_STILL").set("PENDING", unit.counts.pending);
    else
        row.show("REVIEWED");
}

bool holds_approved_of(const domain::AwardExport& made, const domain::UnitId& unit)
{
    using enum domain::ExportState;
    return made.content == domain::ExportContent::approved && (made.state == complete || made.state == removed) &&
           (made.every_unit || std::ranges::find(made.units, unit) != made.units.end());
}

// Fills the newest export of the approved that includes this department, alone or with others.
void fill_unit_export(view::Values& row, const RoundView& view, const domain::UnitId& unit)
{
    const auto made =
        std::ranges::find_if(view.exports, [&](const auto& each) { return holds_approved_of(each, unit); });
    if (made == view.exports.end()) {
        row.show("NOT_EXPORTED");
        return;
    }
    auto values = row.repeat("EXPORTED").set("REVISION", made->revision).set("AT", domain::moment_shown(made->made_at));
    auto of_unit = *made;
    of_unit.units = {unit};
    const auto changes = store::changes_since(view.visit.db, of_unit, view.visit.reviewer);
    if (changes.total > 0) values.repeat("STALE").set("CHANGES", changes.total);
}

void fill_handover(view::Values& row, const RoundView& view, const domain::UnitId& unit, store::HandoverItem item,
                   const std::vector<store::Handover>& handovers)
{
    const auto done = std::ranges::find_if(
        handovers, [&](const auto& each) { return each.unit == unit && each.item == item && each.done; });
    auto cell = row.repeat("HANDOVER");
    cell.set("ACTION", view.visit.request.base + "/handover")
        .set("TOKEN", view.visit.form_token())
        .set("KEY", http::new_form_key())
        .set("ROUND", view.round.id.value)
        .set("UNIT", unit.value)
        .set("NAME", domain::name_of(unit, view.units))
        .set("ITEM", store::name_of(item))
        .set("ITEM_NAME", store::shown_name_of(item));
    if (done == handovers.end())
        cell.show("TO_DO");
    else
        cell.repeat("DONE").set("BY", done->reviewer_name).set("AT", domain::moment_shown(done->at));
}

void fill_departments(view::Values& page, const RoundView& view)
{
    const store::Scope scope(view.visit.reviewer);
    const auto handovers = store::handovers(view.visit.db, view.round.id, scope);
    const auto departments = app::cached_counts(view.visit, {view.round.id, scope, std::nullopt}).of_units();
    store::Counts total;
    for (const auto& unit : departments) {
        auto row = page.repeat("DEPARTMENT");
        row.set("UNIT", unit.unit.value).set("NAME", domain::name_of(unit.unit, view.units));
        row.show_if(departments.size() > 1, "MAY_PICK");
        fill_counts(row, unit.counts);
        fill_owed(row, view, unit);
        fill_unit_export(row, view, unit.unit);
        for (const auto item : {store::HandoverItem::workbook, store::HandoverItem::paper})
            fill_handover(row, view, unit.unit, item, handovers);
        total.pending += unit.counts.pending;
        total.approved += unit.counts.approved;
        total.rejected += unit.counts.rejected;
    }
    fill_counts(page, total);
    page.show_if(departments.empty(), "NO_APPLICATION").show_if(departments.size() > 1, "MAY_PICK");
}

// Fills the exports and the changes since each. The changes name students, so the view is recorded.
void fill_exports(view::Values& page, const RoundView& view)
{
    std::set<domain::ApplicationId> seen;
    NewestExports newest(view.visit);
    for (const auto& made : view.exports) {
        auto row = page.repeat("EXPORT_ROW").set("EXPORT", made.id.value);
        auto item = row.include("ITEM", "export_item.tpl");
        fill_export(item, view.visit, made, view.units);
        const auto changes = fill_staleness(item, view.visit, made, newest);
        if (changes.listed.empty()) continue;
        auto table = row.repeat("CHANGED").set("CHANGES", changes.total);
        if (changes.listed.size() < changes.total) table.repeat("CUT_OFF").set("LISTED", changes.listed.size());
        for (const auto& change : changes.listed) {
            table.repeat("CHANGE")
                .set("HREF", application_url(view.visit, change.application))
                .set("STUDENT_ID", change.student_id)
                .set("STUDENT_NAME", change.student_name)
                .set("CERTIFICATE_NAME", change.certificate_name)
                .set("FROM", result_text(change.from, view.choices))
                .set("TO", result_text(change.to, view.choices))
                .set("BY", change.reviewer_name)
                .set("AT", domain::moment_shown(change.decided_at));
            seen.insert(change.application);
        }
    }
    if (seen.empty()) return;
    app::record_view(view.visit, app::View::changes, {"round " + view.round.id.value, {seen.begin(), seen.end()}});
}

} // namespace

Response export_round_page(const Visit& visit, const ExportNotice& notice, int status)
{
    const auto rounds = store::rounds_newest_first(visit.db);
    const auto& round = require_round(rounds, notice.round);
    const auto units = store::units(visit.db, visit.reviewer);
    const auto choices = store::choices(visit.db);
    const auto exports = store::exports_of_round(visit.db, visit.reviewer, round.id);
    const RoundView view{visit, round, units, choices, exports, store::today(visit.db)};

    auto page = page_of(visit.request, "export_round.tpl", domain::message("證照申請匯出　{}", round.title));
    auto values = page.values();
    const auto query = "?round=" + http::percent_encoded(round.id.value);
    values.set("HREF_ROUNDS", export_url(visit))
        .set("HREF_PENDING", pending_url(view))
        .set("HREF_ROSTER", visit.request.base + "/roster" + query)
        .set("HREF_BANKBOOKS", visit.request.base + "/bankbooks" + query);
    if (visit.reviewer.every_unit) values.repeat("AMOUNTS").set("HREF", award_url(visit, round.id));
    values.show_if(!visit.reviewer.every_unit, "NO_AMOUNTS").show_if(exports.empty(), "NO_EXPORT");
    fill_notice(values, visit, notice, rounds, units);
    fill_state(values, round, view.today);
    fill_departments(values, view);
    fill_form(values.repeat("FORM"), visit, round);
    fill_exports(values, view);
    return html(visit.site.templates.render(page), status);
}

} // namespace certaward::pages
