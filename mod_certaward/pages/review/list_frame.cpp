#include "pages/review/list_frame.h"

#include "domain/finding.h"
#include "pages/choices.h"
#include "pages/urls.h"

namespace certaward::pages {
namespace {

// Fills the choice of a check: 有疑義 (12), and each check that found something or is chosen.
void fill_choice_of_check(view::Values& list, const ListFrame& frame, const store::CheckCounts& counts)
{
    const auto count = [&](std::string_view check) {
        const auto found = counts.rows.find(check);
        return found == counts.rows.end() ? 0 : found->second;
    };
    const auto add = [&](std::string_view check, const domain::Message& name) {
        const bool is_chosen = frame.state.search.check == check;
        if (count(check) == 0 && !is_chosen && check != "any") return;
        list.repeat("CHECK")
            .set("VALUE", check)
            .set("NAME", name)
            .set("COUNT", count(check))
            .show_if(is_chosen, "SELECTED");
    };
    if (const auto any = count("any"); any > 0) {
        auto state = frame.state.at(ListQuery::Position::first_page);
        state.search.check = "any";
        list.repeat("DOUBTS").set("COUNT", any).set("HREF", list_url(frame.visit, state));
    }
    if (counts.unchecked > 0) list.repeat("UNCHECKED").set("COUNT", counts.unchecked);
    add("any", "有疑義");
    add("blocks", "不得核准");
    for (const auto check : domain::kChecks)
        add(domain::name_of(check), domain::shown_name_of(check));
}

void fill_choice_of_order(view::Values& list, const ListQuery& state)
{
    for (const auto order : domain::kListOrders)
        list.repeat("ORDER")
            .set("VALUE", domain::name_of(order))
            .set("NAME", domain::shown_name_of(order))
            .show_if(order == state.order, "SELECTED");
}

void add_option(view::Values& choice, std::string_view section, std::string_view value, const domain::Message& name,
                std::string_view chosen)
{
    choice.repeat(section).set("VALUE", value).set("NAME", name).show_if(value == chosen, "SELECTED");
}

// Fills the rarer conditions, whose choices need statements of their own.
void fill_more(view::Values& list, const ListFrame& frame)
{
    const auto& search = frame.state.search;
    const bool in_use =
        !(search.class_name.empty() && search.level.empty() && search.reason.empty() && search.reviewer.empty());
    if (!frame.state.more && !in_use) {
        auto state = frame.state;
        state.more = true;
        list.repeat("LESS").set("HREF", list_url(frame.visit, state));
        return;
    }
    auto more = list.repeat("MORE");
    for (const auto& name : store::classes(frame.visit.db, frame.filter))
        add_option(more, "CLASS_OPTION", name, name, search.class_name);
    for (const auto& level : frame.choices.levels) {
        const auto value = std::to_string(level.level);
        add_option(more, "LEVEL", value, domain::message("{}級", value), search.level);
    }
    for (const auto& reason : frame.choices.reasons)
        add_option(more, "REASON", reason.code, reason.code + " " + reason.text, search.reason);
    for (const auto& decider : store::deciders(frame.visit.db, frame.filter))
        add_option(more, "DECIDER", decider.account, decider.name, search.reviewer);
}

// Fills a link, or its name alone if it would lead nowhere.
void fill_step(view::Values& pager, const char* name, bool leads_on, const std::string& url)
{
    auto step = pager.repeat("STEP").set("NAME", name);
    if (leads_on)
        step.repeat("LINK").set("HREF", url).set("NAME", name);
    else
        step.repeat("HERE").set("NAME", name);
}

void fill_unit_counts(view::Values& list, const ListFrame& frame, const std::vector<store::UnitCounts>& units)
{
    auto table = list.repeat("UNIT_PROGRESS");
    for (const auto& unit : units) {
        auto state = frame.state.at(ListQuery::Position::first_page);
        state.unit = unit.unit;
        auto row = table.repeat("UNIT_ROW");
        const bool has_not_begun = unit.counts.approved + unit.counts.rejected == 0;
        row.set("NAME", domain::name_of(unit.unit, frame.units))
            .set("HREF", list_url(frame.visit, state))
            .show_if(has_not_begun, "NOT_BEGUN")
            .show_if(!has_not_begun && unit.counts.pending == 0, "UNIT_DONE");
        fill_counts(row, unit.counts);
    }
}

} // namespace

void fill_filter(view::Values& list, const ListFrame& frame, const store::CheckCounts& counts)
{
    const auto& state = frame.state;
    list.set("ACTION", frame.visit.request.base + "/review")
        .set("STATUS", state.any_status ? "any" : domain::name_of(state.status))
        .set("WORDS", state.search.words);
    fill_round_choice(list, frame.rounds, frame.state.round);
    fill_unit_choice(list, frame.units, frame.state.unit);
    fill_choice_of_check(list, frame, counts);
    fill_choice_of_order(list, state);
    fill_more(list, frame);
    if (state.is_narrowed()) {
        auto wide = state.at(ListQuery::Position::first_page);
        wide.search = {};
        list.repeat("NARROWED").set("HREF", list_url(frame.visit, wide));
    }
}

void fill_progress(view::Values& list, const ListFrame& frame, const store::ListCounts& whole, bool of_units,
                   const domain::AwardRound& round, domain::Date today)
{
    auto shown = list.repeat("PROGRESS");
    fill_counts(shown, whole.counts());
    if (of_units) fill_unit_counts(list, frame, whole.of_units());
    const auto days = domain::days_left(round, today);
    if (days == 0)
        shown.show("LAST_DAY");
    else if (days)
        shown.repeat("DAYS_LEFT").set("DAYS", *days);
}

void fill_tabs(view::Values& list, const ListFrame& frame, const store::Counts& counts)
{
    const auto add = [&](const domain::Message& name, std::optional<domain::Status> status) {
        list.repeat("TAB")
            .set("NAME", name)
            .set("STATUS", status ? domain::name_of(*status) : "any")
            .set("COUNT", counts.of(status))
            .set("HREF", list_url(frame.visit, frame.state.with_status(status)))
            .show_if(status == frame.state.wanted(), "CURRENT");
    };
    for (const auto status : {domain::Status::pending, domain::Status::approved, domain::Status::rejected})
        add(domain::shown_name_of(status), status);
    add("全部", std::nullopt);
}

void fill_pager(view::Values& list, const ListFrame& frame, const Position& here)
{
    using At = ListQuery::Position;
    const auto& state = frame.state;
    const bool is_all = state.position == At::all;
    const auto numbers = domain::page_numbers(here.rows_before, here.total);
    const bool has_before = here.rows_before > 0;
    const auto url = [&](At position, const std::optional<domain::ListKey>& key = {}) {
        return list_url(frame.visit, state.at(position, key));
    };

    auto pager = list.repeat("PAGER");
    pager.set("PAGE", numbers.page).set("PAGES", is_all ? 1 : numbers.pages).set("TOTAL", numbers.total);
    fill_step(pager, "第一頁", has_before || is_all, url(At::first_page));
    fill_step(pager, "上一頁", has_before && here.first, url(At::before, here.first));
    fill_step(pager, "下一頁", here.has_more() && here.last, url(At::after, here.last));
    fill_step(pager, "最後一頁", here.has_more(), url(At::last_page));
    fill_step(pager, "顯示全部", !is_all && numbers.pages > 1, url(At::all));
}

} // namespace certaward::pages
