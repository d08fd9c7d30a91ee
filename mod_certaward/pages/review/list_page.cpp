// GET /review. Shows the review list.

#include "pages/review/list_page.h"

#include "app/access_recorder.h"
#include "app/cached_counts.h"
#include "app/derived_data.h"
#include "app/run_checks.h"
#include "pages/handlers.h"
#include "pages/layout.h"
#include "pages/review/list_frame.h"
#include "pages/review/list_rows.h"
#include "pages/review/list_stream.h"
#include "pages/review/saved_banner.h"
#include "store/attachments.h"

#include <algorithm>

namespace certaward::pages {
namespace {

constexpr const char* kTitle = "專業證照 獎勵審核清單";

constexpr std::size_t kFewUnits = 5;

// Returns the cursor of the state; adds the sort value if the link had none.
std::optional<domain::ListKey> complete_key(const Visit& visit, const store::ListFilter& filter, const ListQuery& state)
{
    if (!state.key || !state.key->value.empty()) return state.key;
    const auto known = store::key_of(visit.db, filter, state.key->application);
    return known ? known : state.key;
}

store::ListSlice slice_at(const Visit& visit, const store::ListFilter& filter, const ListQuery& state,
                          std::uint64_t total)
{
    using At = ListQuery::Position;
    switch (state.position) {
    case At::first_page:
    case At::all: // begins like the first page
        break;
    case At::after:
        return store::rows_after(visit.db, filter, complete_key(visit, filter, state), domain::kRowsPerPage);
    case At::before: {
        auto slice = store::rows_before(visit.db, filter, complete_key(visit, filter, state), domain::kRowsPerPage);
        // If rows have left the list meanwhile: a first page that is not full would look like the end.
        return slice.rows.size() < domain::kRowsPerPage ? store::ListSlice{} : slice;
    }
    case At::last_page:
        return store::rows_before(visit.db, filter, {}, domain::last_page_rows(total));
    }
    return {};
}

// The requested part of the list; the first page if that part is empty.
struct Part {
    std::vector<domain::Application> rows;
    store::Counts counts;
    Position here;
    bool has_rest = false; // more rows follow on the same page
};

// Reads the requested part. Computes the rows before the last page from the total, since counting them reads every row
// of the list.
Part load(const Visit& visit, const store::ListFilter& filter, const ListQuery& state, const store::ListCounts& listed)
{
    using At = ListQuery::Position;
    Part part;
    part.counts = listed.counts(filter.search.check);
    part.here.total = part.counts.of(filter.status);
    if (part.here.total == 0) return part; // a query would search all the other rows for nothing

    auto slice = slice_at(visit, filter, state, part.here.total);
    if (slice.rows.empty())
        slice = store::rows_after(visit.db, filter, {}, domain::kRowsPerPage);
    else if (state.position == At::last_page)
        part.here.rows_before = part.here.total - std::min<std::uint64_t>(part.here.total, slice.rows.size());
    else
        part.here.rows_before = store::count_before(visit.db, filter, *slice.first);
    part.has_rest = state.position == At::all && slice.rows.size() == domain::kRowsPerPage;
    part.here.rows = part.has_rest ? part.here.total : slice.rows.size();
    part.here.first = slice.first;
    part.here.last = slice.last;
    part.rows = std::move(slice.rows);
    return part;
}

// Narrows the filter to the departments where counting found rows, so that the rows of the others are not read again.
// Returns the filter unchanged unless they are 1 to kFewUnits departments of a reviewer with scope `all`.
store::ListFilter where_found(const domain::Reviewer& reviewer, store::ListFilter filter,
                              const store::ListCounts& listed)
{
    std::vector<domain::UnitId> units;
    for (const auto& [unit, counts] : listed.of_units())
        if (counts.of(filter.status) > 0) units.push_back(unit);
    const bool has_nameless = std::ranges::find(units, domain::UnitId()) != units.end(); // matches nothing in SQL
    if (!reviewer.every_unit || units.empty() || units.size() > kFewUnits || has_nameless) return filter;
    const auto again = units.front();
    units.resize(kFewUnits, again); // always kFewUnits parameters, so that it is one prepared statement
    filter.scope = store::Scope::over(reviewer, units);
    return filter;
}

void fill_round_facts(view::Values& list, const domain::AwardRound& round, const ListQuery& state,
                      const domain::Reviewer& reviewer, domain::Date today)
{
    const auto day = [](const std::optional<domain::Date>& date) {
        return date ? domain::day_shown(*date) : domain::Message("未定");
    };
    list.set("ROUND_TITLE", round.title)
        .set("OBTAINED_FROM", day(round.obtained_from))
        .set("OBTAINED_TO", day(round.obtained_to))
        .set("REVIEW_UNTIL", day(round.review_until))
        .show_if(state.read_only, "READ_ONLY");
    if (!state.read_only && !domain::is_open_for_review(round, today))
        list.show(reviewer.every_unit ? "OVER_BUT_MAY" : "OVER");
}

// Fills the refusal on top of the page too, with a link to the row, which may stand far below.
void fill_refused(view::Values& page, const RejectedForm& refusal)
{
    page.repeat("REFUSED")
        .set("ID", refusal.application.id.value)
        .set("STUDENT_ID", refusal.application.student_id)
        .set("STUDENT_NAME", refusal.application.student_name)
        .set("TEXT", refusal.text);
}

// Puts the refused row in its place, or first if it is absent. Returns whether it was absent and stands out of order.
bool put_refused_row_first(std::vector<domain::Application>& rows, const domain::Application& refused)
{
    const auto found = std::ranges::find(rows, refused.id, &domain::Application::id);
    if (found != rows.end()) {
        *found = refused;
        return false;
    }
    rows.insert(rows.begin(), refused);
    return true;
}

// Fills the form of a bulk decision on the ticked rows.
void fill_bulk_form(view::Values& list, const ListFrame& frame, std::uint64_t total, const RejectedPicks* picks)
{
    const auto& visit = frame.visit;
    auto bulk = list.repeat("BULK");
    bulk.set("ACTION", visit.request.base + "/review")
        .set("TOKEN", visit.form_token())
        .set("KEY", http::new_form_key())
        .set("BACK", frame.state.query())
        .set("TOTAL", total)
        .set("WORDS", picks ? picks->typed.words : "")
        .show_if(picks && picks->all, "ALL_PICKED");
    for (const auto& level : frame.choices.levels)
        if (level.in_use)
            bulk.repeat("LEVEL")
                .set("VALUE", level.level)
                .set("DESCRIPTION", level.description)
                .show_if(picks && picks->typed.level == std::to_string(level.level), "SELECTED");
    for (const auto& reason : frame.choices.reasons)
        if (reason.in_use)
            bulk.repeat("REASON")
                .set("CODE", reason.code)
                .set("TEXT", reason.text)
                .show_if(picks && picks->typed.reason == reason.code, "SELECTED");
}

Response page_without_rounds(const Visit& visit)
{
    auto page = page_of(visit.request, "review_list.tpl", kTitle);
    page.values().show("NO_ROUND");
    return html(visit.site.templates.render(page));
}

} // namespace

Response list_page(const Visit& visit, const ListQuery& asked, const RejectedForm* refusal, int status,
                   const RejectedPicks* picks)
{
    const auto settings = visit.settings();
    const auto& calendar = settings->calendar;
    const auto& choices = settings->choices;
    if (calendar.rounds.empty()) return page_without_rounds(visit);

    const auto& round = require_round(calendar.rounds, asked.round, calendar.today);
    auto state = asked;
    state.round = round.id;
    auto problem = app::refresh_derived_data(visit, round.id, calendar);

    const auto filter = state.filter(visit.reviewer);
    const auto units = settings->units_of(visit.reviewer);
    const bool shows_units = units.size() > 1 && !state.unit;
    const auto whole = app::cached_counts(visit, {filter.round, filter.scope, std::nullopt});
    const auto listed = filter.search.asks_for_nothing_but_check() ? whole : store::list_counts(visit.db, filter);
    const bool is_search = !filter.search.asks_for_nothing_but_check() && shows_units;
    auto part = load(visit, is_search ? where_found(visit.reviewer, filter, listed) : filter, state, listed);
    const bool is_on_top = refusal && put_refused_row_first(part.rows, refusal->application);
    store::add_attachments(visit.db, part.rows);
    const auto checks = app::run_checks(visit, part.rows, calendar);
    const auto saved = saved_application(visit);
    app::record_view(visit, app::View::list, round.id, part.rows, checks, saved);

    const bool may_decide = !state.read_only && domain::may_decide(visit.reviewer, round, calendar.today);

    auto page = page_of(visit.request, "review_list.tpl", kTitle);
    auto values = page.values();
    auto list = values.repeat("LIST");
    const ListFrame frame{visit, state, filter, choices, units, calendar.rounds};
    fill_filter(list, frame, listed.check_counts(filter.status));
    fill_round_facts(list, round, state, visit.reviewer, calendar.today);
    fill_progress(list, frame, whole, shows_units, round, calendar.today);
    fill_tabs(list, frame, part.counts);
    fill_pager(list, frame, part.here);
    if (saved) fill_saved(values, visit, *saved, choices, state, "list");
    if (refusal) fill_refused(values, *refusal);
    if (picks) values.repeat("REFUSED_PICKS").set("TEXT", picks->text);
    list.show_if(part.rows.empty(), "NO_ROWS");
    if (may_decide && !part.rows.empty()) fill_bulk_form(list, frame, part.here.total, picks);

    const auto answer = [&](view::RenderedText text) {
        auto response = html(std::move(text), status);
        response.warning = std::move(problem);
        return response;
    };
    if (part.rows.empty()) return answer(visit.site.templates.render_text(page, kSharedSections));
    list.repeat("TABLE").repeat("ROWS").leave_placeholder("ROW");
    auto [text, foot] = visit.site.templates.render_split(page, kSharedSections);

    ListRows shared{state, settings, units, shows_units, may_decide, {}};
    if (picks) std::ranges::transform(picks->seen, std::back_inserter(shared.picked), &Seen::id);
    text += rows_text(visit, shared, part.rows, checks, refusal);
    if (!part.has_rest) return answer(std::move(text += foot));

    auto response = answer(std::move(text));
    response.stream =
        stream_rest(visit, {std::move(shared), filter, *part.here.last,
                            is_on_top ? std::optional(refusal->application.id) : std::nullopt, std::move(foot)});
    return response;
}

Response show_list(const Visit& visit)
{
    return list_page(visit, ListQuery::parse(visit.request.query));
}

} // namespace certaward::pages
