// GET /award. Shows the amounts that follow from a round's points and budget, for the R&D office.

#include "pages/award/award_page.h"

#include "pages/handlers.h"
#include "pages/layout.h"
#include "pages/urls.h"
#include "store/budgets.h"
#include "store/reference_data.h"
#include "store/unit_totals.h"

namespace certaward::pages {
namespace {

constexpr const char* kTitle = "獎勵金額核算";

using domain::dollars_text;
using domain::grouped_text;

// Data shared by the parts of the page.
struct Award {
    const Visit& visit;
    const domain::AwardRound& round;
    domain::RoundState state;
    std::vector<store::RoundBudget> budgets; // newest first
    std::vector<domain::Level> levels;       // with a column of their own
    std::vector<store::UnitTotals> units;
    domain::AwardTotals school;
    std::optional<domain::AmountOfPoint> amount; // nullopt: no budget yet

    std::optional<domain::Budget> budget() const
    {
        return budgets.empty() ? std::nullopt : std::optional(budgets.front().budget);
    }
    std::uint64_t version() const { return budgets.empty() ? 0 : budgets.front().version; }
    bool is_under_application() const
    {
        return state == domain::RoundState::not_begun || state == domain::RoundState::applying;
    }
    // Returns whether more applications may be approved, which would lower the value of a point.
    bool is_provisional() const { return school.pending > 0 || is_under_application(); }
};

Award award_of(const Visit& visit, const domain::AwardRound& round, domain::Date today)
{
    const auto choices = store::choices(visit.db);
    Award award{.visit = visit,
                .round = round,
                .state = domain::state_of(round, today),
                .budgets = store::budgets(visit.db, round.id, visit.reviewer),
                .levels = {},
                .units = store::unit_totals(visit.db, round.id, store::Scope(visit.reviewer), choices),
                .school = {},
                .amount = {}};
    for (const auto& unit : award.units)
        award.school.add(unit.totals);
    for (const auto& level : choices.levels)
        if (level.in_use || award.school.by_level.contains(level.level)) award.levels.push_back(level);
    if (const auto budget = award.budget()) award.amount = amount_of_point(*budget, award.school.points);
    return award;
}

std::string review_url(const Award& award, domain::Status status)
{
    ListQuery state;
    state.round = award.round.id;
    state.status = status;
    return list_url(award.visit, state);
}

domain::Message day_text(const std::optional<domain::Date>& day)
{
    return day ? domain::day_shown(*day) : "未定";
}

void fill_choice_of_round(view::Values& page, const Award& award, const std::vector<domain::AwardRound>& rounds)
{
    for (const auto& round : rounds)
        page.repeat("ROUND")
            .set("ID", round.id.value)
            .set("NAME", round.title)
            .show_if(round.id == award.round.id, "SELECTED");
}

void fill_saved(view::Values& page, const Award& award, std::uint64_t version)
{
    if (version == 0 || version > award.version()) return; // an old link: no notice
    const auto& now = award.budgets.front();
    auto note = page.repeat("SAVED_BUDGET");
    if (version == now.version)
        note.repeat("IN_FORCE").set("BUDGET", dollars_text(now.budget.total)).set("CAP", dollars_text(now.budget.cap));
    else
        note.repeat("UPDATED_SINCE").set("NAME", now.name).set("AT", domain::moment_shown(now.at));
}

// Fills the progress of the round and its consequences for the amounts.
void fill_progress(view::Values& page, const Award& award)
{
    if (award.school.pending > 0)
        page.repeat("STILL_PENDING")
            .set("PENDING", grouped_text(award.school.pending))
            .set("HREF", review_url(award, domain::Status::pending));
    page.show_if(award.is_under_application(), "STILL_APPLYING");
    page.show_if(award.is_provisional(), "PROVISIONAL");
    page.show_if(!award.is_provisional() && award.state == domain::RoundState::reviewing, "STILL_REVIEWING");
    if (award.school.without_level > 0)
        page.repeat("LEVEL_MISSING")
            .set("COUNT", grouped_text(award.school.without_level))
            .set("HREF", review_url(award, domain::Status::approved));
}

void fill_field(view::Values& form, std::string_view section, const std::string& value,
                const domain::Message& objection)
{
    auto field = form.repeat(section).set("VALUE", value);
    if (!objection.empty()) field.repeat("WRONG").set("TEXT", objection);
}

void fill_form(view::Values& page, const Award& award, const RejectedBudget* refused)
{
    auto form = page.repeat("BUDGET_FORM");
    form.set("ACTION", award.visit.request.base + "/award")
        .set("TOKEN", award.visit.form_token())
        .set("KEY", http::new_form_key())
        .set("ROUND_ID", award.round.id.value)
        .set("VERSION", award.version());
    if (refused) {
        fill_field(form, "BUDGET_FIELD", refused->typed.budget, refused->typed.typed_budget().objection);
        fill_field(form, "CAP_FIELD", refused->typed.cap, refused->typed.typed_cap().objection);
        return;
    }
    const auto budget = award.budget();
    fill_field(form, "BUDGET_FIELD", budget ? std::to_string(budget->total) : "", {});
    fill_field(form, "CAP_FIELD", std::to_string(budget ? budget->cap : domain::kUsualCap), {});
}

void fill_result(view::Values& page, const Award& award)
{
    if (!award.amount) {
        page.repeat("NO_BUDGET").set("POINTS", grouped_text(award.school.points));
        return;
    }
    const auto budget = *award.budget();
    const bool has_points = award.school.points > 0;
    auto result = page.repeat("RESULT_OF_BUDGET");
    result.set("VALUE", has_points ? dollars_text(award.amount->value_of_point) : "—")
        .set("POINTS", grouped_text(award.school.points))
        .set("PAID", dollars_text(award.amount->paid))
        .set("BUDGET", dollars_text(budget.total))
        .set("CAP", dollars_text(budget.cap))
        .set("REMAINDER", dollars_text(award.amount->remainder))
        .show_if(award.is_provisional(), "PROVISIONALLY")
        .show_if(!has_points, "NO_POINTS")
        .show_if(has_points && award.amount->capped, "BY_CAP")
        .show_if(has_points && !award.amount->capped, "BY_BUDGET")
        .show_if(has_points && award.amount->value_of_point == 0, "LESS_THAN_A_DOLLAR");
}

std::string amount_text(const Award& award, std::uint64_t points)
{
    return dollars_text(award.amount->value_of_point * points);
}

domain::Message heading_of(const domain::Level& level)
{
    return domain::message("{}級", level.level);
}

void fill_headings(view::Values& table, const Award& award)
{
    for (const auto& level : award.levels) {
        auto heading = table.repeat("LEVEL");
        heading.set("NAME", heading_of(level)).set("POINTS", level.points);
        if (award.amount)
            heading.repeat("WITH_AMOUNT").set("AMOUNT", amount_text(award, static_cast<std::uint64_t>(level.points)));
    }
    table.show_if(award.school.without_level > 0, "WITHOUT_LEVEL_HEADING");
    table.show_if(award.amount.has_value(), "AMOUNT_HEADING");
}

void fill_numbers(view::Values row, const Award& award, const domain::Message& name, const domain::AwardTotals& totals)
{
    row.set("NAME", name).set("PENDING", grouped_text(totals.pending)).set("POINTS", grouped_text(totals.points));
    for (const auto& level : award.levels) {
        const auto found = totals.by_level.find(level.level);
        row.repeat("LEVEL_COUNT")
            .set("NAME", heading_of(level))
            .set("COUNT", grouped_text(found == totals.by_level.end() ? 0 : found->second));
    }
    if (award.school.without_level > 0) row.repeat("WITHOUT_LEVEL").set("COUNT", grouped_text(totals.without_level));
    if (award.amount) row.repeat("WITH_AMOUNT").set("AMOUNT", amount_text(award, totals.points));
}

void fill_table(view::Values& page, const Award& award)
{
    if (award.units.empty()) {
        page.show("NO_APPLICATIONS");
        return;
    }
    const auto names = store::units(award.visit.db, award.visit.reviewer);
    auto table = page.repeat("UNITS_TABLE");
    fill_headings(table, award);
    for (const auto& unit : award.units)
        fill_numbers(table.repeat("UNIT_ROW"), award, domain::name_of(unit.unit, names), unit.totals);
    fill_numbers(table.repeat("SUM_ROW"), award, "合計", award.school);
}

// Fills from → to, or the amount alone if it did not change.
void fill_change(view::Values row, const domain::Message& from, const std::string& to)
{
    row.set("TO", to);
    if (from != to) row.repeat("CHANGED").set("FROM", from);
}

void fill_history(view::Values& page, const Award& award)
{
    if (award.budgets.empty()) return;
    auto history = page.repeat("BUDGET_HISTORY");
    for (std::size_t i = 0; i < award.budgets.size(); ++i) {
        const auto& now = award.budgets[i];
        const auto* before = i + 1 < award.budgets.size() ? &award.budgets[i + 1].budget : nullptr;
        auto row = history.repeat("BUDGET_ROW");
        row.set("AT", domain::moment_shown(now.at)).set("NAME", now.name);
        fill_change(row.repeat("TOTAL_CHANGE"), before ? domain::Message(dollars_text(before->total)) : "未設定",
                    dollars_text(now.budget.total));
        fill_change(row.repeat("CAP_CHANGE"), before ? domain::Message(dollars_text(before->cap)) : "未設定",
                    dollars_text(now.budget.cap));
    }
}

Response page_without_rounds(const Visit& visit)
{
    auto page = page_of(visit.request, "award.tpl", kTitle);
    page.values().show("NO_ROUND");
    return html(visit.site.templates.render(page));
}

} // namespace

Response award_page(const Visit& visit, const domain::RoundId& asked, const AwardNotice& notice, int status)
{
    const auto rounds = store::rounds_newest_first(visit.db);
    if (rounds.empty()) return page_without_rounds(visit);
    const auto today = store::today(visit.db);
    const auto& round = require_round(rounds, asked, today);
    const auto award = award_of(visit, round, today);

    auto page = page_of(visit.request, "award.tpl", kTitle);
    auto values = page.values();
    if (notice.saved) fill_saved(values, award, *notice.saved);
    if (notice.refused) values.repeat("REFUSED").set("TEXT", notice.refused->text);
    auto shown = values.repeat("AWARD");
    shown.set("ACTION", visit.request.base + "/award")
        .set("ROUND_TITLE", round.title)
        .set("STATE", domain::shown_name_of(award.state))
        .set("REVIEW_UNTIL", day_text(round.review_until))
        .set("TODAY", domain::day_shown(today));
    fill_choice_of_round(shown, award, rounds);
    fill_progress(shown, award);
    fill_result(shown, award);
    fill_form(shown, award, notice.refused);
    fill_table(shown, award);
    fill_history(shown, award);
    return html(visit.site.templates.render(page), status);
}

Response show_award(const Visit& visit)
{
    const auto& query = visit.request.query;
    return award_page(visit, {std::string(query.text("round"))}, {.saved = domain::parse_number(query.text("saved"))});
}

} // namespace certaward::pages
