#include "pages/review_page.h"

#include "domain/failure.h"
#include "pages/layout.h"
#include "store/access.h"
#include "store/attachments.h"
#include "store/review_list.h"
#include "store/reviews.h"
#include "store/settings.h"

#include <algorithm>

namespace certaward::pages {
namespace {

constexpr std::string_view kTitle = "專業證照 獎勵審核清單";

// 顯示全部 shows this many at most, so that one page cannot take all of a child's memory; a link leads on.
constexpr std::uint64_t kMostRowsOnAPage = 2000;

constexpr std::optional<domain::Status> kAnyStatus;

domain::ListKey key_of(const domain::Application& application)
{
    return {application.unit, application.id};
}

// The part of the list that was asked for.
struct Part {
    std::vector<domain::Application> rows;
    store::Counts counts;
    std::uint64_t rows_before = 0;
    std::uint64_t total = 0;

    bool has_more() const { return rows_before + rows.size() < total; }
};

Part load(const Visit& visit, const store::ListFilter& filter, const ListState& state)
{
    using Position = ListState::Position;
    Part part;
    part.counts = store::counts(visit.db, filter);
    part.total = part.counts.of(filter.status);

    switch (state.position) {
    case Position::first_page:
        break;
    case Position::after:
        part.rows = store::rows_after(visit.db, filter, state.key, domain::kRowsPerPage);
        break;
    case Position::before:
        part.rows = store::rows_before(visit.db, filter, state.key, domain::kRowsPerPage);
        // Rows have left the list meanwhile: a first page that is not full would look like the end.
        if (part.rows.size() < domain::kRowsPerPage) part.rows.clear();
        break;
    case Position::last_page:
        part.rows = store::rows_before(visit.db, filter, {}, domain::last_page_rows(part.total));
        break;
    case Position::all:
        part.rows = store::rows_after(visit.db, filter, {}, kMostRowsOnAPage);
        break;
    }

    if (part.rows.empty())
        part.rows = store::rows_after(visit.db, filter, {}, domain::kRowsPerPage);
    else if (state.position != Position::all)
        part.rows_before = store::counts_before(visit.db, filter, key_of(part.rows.front())).of(filter.status);
    return part;
}

std::string list_url(const Visit& visit, const ListState& state)
{
    return visit.request.base + "/review?" + state.query();
}

void fill_choice_of_round(view::Values& page, const std::vector<domain::AwardRound>& rounds,
                          const domain::AwardRound& shown)
{
    for (const auto& round : rounds)
        page.repeat("ROUND")
            .set("ID", round.id.value)
            .set("NAME", round.title)
            .show_if(round.id == shown.id, "SELECTED");
}

void fill_choice_of_unit(view::Values& page, const std::vector<domain::Unit>& units, const ListState& state)
{
    if (units.size() < 2) return;
    auto choice = page.repeat("UNITS");
    for (const auto& unit : units)
        choice.repeat("UNIT")
            .set("ID", unit.id.value)
            .set("NAME", unit.name)
            .show_if(unit.id == state.unit, "SELECTED");
}

void fill_tabs(view::Values& page, const Visit& visit, const ListState& state, const store::Counts& counts)
{
    const auto add = [&](std::string_view name, std::optional<domain::Status> status) {
        page.repeat("TAB")
            .set("NAME", name)
            .set("STATUS", status ? domain::name_of(*status) : "any")
            .set("COUNT", counts.of(status))
            .set("HREF", list_url(visit, state.with_status(status)))
            .show_if(status == state.wanted(), "CURRENT");
    };
    for (const auto status : {domain::Status::pending, domain::Status::approved, domain::Status::rejected})
        add(domain::shown_name_of(status), status);
    add("全部", kAnyStatus);
}

// A link, or, where it would lead nowhere, its name alone.
void fill_step(view::Values& pager, std::string_view name, bool leads_on, const std::string& url)
{
    auto step = pager.repeat("STEP").set("NAME", name);
    if (leads_on)
        step.repeat("LINK").set("HREF", url).set("NAME", name);
    else
        step.repeat("HERE").set("NAME", name);
}

void fill_pager(view::Values& page, const Visit& visit, const ListState& state, const Part& part)
{
    using Position = ListState::Position;
    const bool is_all = state.position == Position::all;
    const auto numbers = domain::page_numbers(part.rows_before, part.total);
    const bool has_rows = !part.rows.empty();
    const bool has_before = part.rows_before > 0;

    auto pager = page.repeat("PAGER");
    pager.set("PAGE", numbers.page).set("PAGES", is_all ? 1 : numbers.pages).set("TOTAL", numbers.total);
    fill_step(pager, "第一頁", has_before || is_all, list_url(visit, state.at(Position::first_page)));
    fill_step(pager, "上一頁", has_before && has_rows,
              has_rows ? list_url(visit, state.at(Position::before, key_of(part.rows.front()))) : "");
    fill_step(pager, "下一頁", part.has_more() && has_rows,
              has_rows ? list_url(visit, state.at(Position::after, key_of(part.rows.back()))) : "");
    fill_step(pager, "最後一頁", part.has_more(), list_url(visit, state.at(Position::last_page)));
    fill_step(pager, "顯示全部", !is_all && numbers.pages > 1, list_url(visit, state.at(Position::all)));
    if (is_all && part.has_more()) page.repeat("TOO_MANY").set("SHOWN", part.rows.size());
}

void fill_round_facts(view::Values& page, const domain::AwardRound& round, bool says_over,
                      const domain::Reviewer& reviewer)
{
    const auto day = [](const std::optional<domain::Date>& date) { return date ? domain::roc_text(*date) : "未定"; };
    page.set("ROUND_TITLE", round.title)
        .set("OBTAINED_FROM", day(round.obtained_from))
        .set("OBTAINED_TO", day(round.obtained_to))
        .set("REVIEW_UNTIL", day(round.review_until));
    if (says_over) page.show(reviewer.every_unit ? "OVER_BUT_MAY" : "OVER");
}

// What was saved a moment ago, when the way back to the list names it (without our script).
std::optional<domain::Application> saved_application(const Visit& visit)
{
    const auto id = domain::parse_id<domain::ApplicationId>(visit.request.query.text("saved"));
    if (!id) return std::nullopt;
    try {
        return store::application(visit.db, *id, store::Scope(visit.reviewer));
    } catch (const domain::NotFound&) {
        return std::nullopt; // an old link; nothing to say
    }
}

void fill_saved(view::Values& page, const domain::Application& application, const domain::Choices& choices)
{
    page.repeat("SAVED")
        .set("STUDENT_ID", application.student_id)
        .set("STUDENT_NAME", application.student_name)
        .set("RESULT", result_text(application.decision, choices));
}

void record_look(const Visit& visit, const domain::AwardRound& round, const Part& part,
                 const std::optional<domain::Application>& saved)
{
    auto subject = "round " + round.id.value + " applications " + store::ids_text(part.rows);
    if (saved) subject += " saved " + std::to_string(saved->id.value);
    store::record_access(visit.db, {visit.reviewer.account, visit.request.address, "list", std::move(subject)});
}

// The row may stand far below: said on top too, with a way to it.
void fill_refused(view::Values& page, const Refusal& refusal)
{
    page.repeat("REFUSED")
        .set("ID", refusal.application.id.value)
        .set("STUDENT_ID", refusal.application.student_id)
        .set("STUDENT_NAME", refusal.application.student_name)
        .set("TEXT", refusal.text);
}

void put_refused_row_first(std::vector<domain::Application>& rows, const domain::Application& refused)
{
    const auto same = [&](const auto& row) { return row.id == refused.id; };
    const auto found = std::ranges::find_if(rows, same);
    if (found == rows.end())
        rows.insert(rows.begin(), refused);
    else
        *found = refused;
}

Response page_without_rounds(const Visit& visit)
{
    auto page = page_of(visit.request, "review_list.tpl", kTitle);
    page.values().show("NO_ROUND");
    return html(visit.site.templates.render(page));
}

} // namespace

Response review_page(const Visit& visit, const ListState& asked, const Refusal* refusal, int status)
{
    const auto rounds = store::rounds_newest_first(visit.db);
    if (rounds.empty()) return page_without_rounds(visit);

    const auto today = store::today(visit.db);
    const auto* round =
        asked.round.value.empty() ? round_to_begin_with(rounds, today) : find_round(rounds, asked.round);
    if (!round) throw domain::NotFound("no such round", "沒有這個梯次。");
    if (asked.unit && !visit.reviewer.may_see(*asked.unit))
        throw domain::NotFound("no such unit in the reviewer's scope");
    auto state = asked;
    state.round = round->id;

    auto part = load(visit, {round->id, store::Scope(visit.reviewer, state.unit), state.wanted()}, state);
    if (refusal) put_refused_row_first(part.rows, refusal->application);
    store::add_attachments(visit.db, part.rows);
    const auto saved = saved_application(visit);
    record_look(visit, *round, part, saved);

    const auto choices = store::choices(visit.db);
    const auto units = store::units(visit.db, visit.reviewer);
    const bool may_decide = !state.read_only && domain::may_decide(visit.reviewer, *round, today);

    auto page = page_of(visit.request, "review_list.tpl", kTitle);
    auto values = page.values();
    auto list = values.repeat("LIST");
    list.set("ACTION", visit.request.base + "/review")
        .set("STATUS", state.any_status ? "any" : domain::name_of(state.status));
    fill_round_facts(list, *round, !state.read_only && !domain::is_open_for_review(*round, today), visit.reviewer);
    list.show_if(state.read_only, "READ_ONLY");
    fill_choice_of_round(list, rounds, *round);
    fill_choice_of_unit(list, units, state);
    fill_tabs(list, visit, state, part.counts);
    fill_pager(list, visit, state, part);
    if (saved) fill_saved(values, *saved, choices);
    if (refusal) fill_refused(values, *refusal);
    list.show_if(part.rows.empty(), "NO_ROWS");

    const RowSurroundings around{visit, choices, units, state, units.size() > 1 && !state.unit};
    auto table = part.rows.empty() ? list : list.repeat("TABLE");
    for (const auto& application : part.rows) {
        const bool is_refused = refusal && refusal->application.id == application.id;
        const RowMessage message{RowMessage::Mood::refused, is_refused ? refusal->text : ""};
        auto row = table.repeat("ROWS").include("ROW", "review_row.tpl");
        fill_row(row,
                 {application, may_decide, is_refused ? &refusal->typed : nullptr, is_refused ? &message : nullptr},
                 around);
    }
    return html(visit.site.templates.render(page), status);
}

} // namespace certaward::pages
