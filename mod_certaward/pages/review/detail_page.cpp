// GET /review/{application}. Shows one application on one screen: its typed data, the findings, the pictures, the
// decision form and the history.

#include "pages/review/detail_page.h"

#include "app/access_recorder.h"
#include "app/cached_counts.h"
#include "app/derived_data.h"
#include "app/digest_attachments.h"
#include "app/run_checks.h"
#include "pages/application_text.h"
#include "pages/findings_view.h"
#include "pages/handlers.h"
#include "pages/layout.h"
#include "pages/review/list_row.h"
#include "pages/review/saved_banner.h"
#include "pages/urls.h"
#include "store/attachments.h"
#include "store/decisions.h"
#include "store/history.h"

#include <algorithm>

namespace certaward::pages {
namespace {

constexpr const char* kTitle = "專業證照 獎勵審核";

// The applications before and after this one in the list it was opened from.
struct Neighbours {
    std::optional<domain::Application> previous;
    std::optional<domain::Application> next;
};

std::optional<domain::Application> first_of(store::ListSlice slice)
{
    return slice.rows.empty() ? std::nullopt : std::optional(std::move(slice.rows.front()));
}

Neighbours neighbours(const Visit& visit, domain::ApplicationId id, const store::ListFilter& filter)
{
    const auto key = store::key_of(visit.db, filter, id);
    if (!key) return {};
    return {first_of(store::rows_before(visit.db, filter, key, 1)),
            first_of(store::rows_after(visit.db, filter, key, 1))};
}

void fill_steps(view::Values& page, const Visit& visit, const Neighbours& around, const ListQuery& state)
{
    if (around.previous)
        page.repeat("PREVIOUS").set("HREF", detail_url(visit, around.previous->id, state));
    else
        page.show("NO_PREVIOUS");
    if (around.next)
        page.repeat("NEXT").set("HREF", detail_url(visit, around.next->id, state));
    else
        page.show("NO_NEXT");
}

// Groups an account as 0001 2345 6789, to be compared with a picture.
std::string in_fours(const std::string& account)
{
    std::string grouped;
    for (std::size_t i = 0; i < account.size(); ++i) {
        if (i > 0 && i % 4 == 0) grouped += ' ';
        grouped += account[i];
    }
    return grouped;
}

void fill_claim(view::Values& page, const domain::Application& application, const domain::Choices& choices,
                const std::vector<domain::Unit>& units)
{
    const auto account = application.bank_account.value_or("");
    const bool is_digits = std::ranges::all_of(account, [](char c) { return c >= '0' && c <= '9'; });
    fill_facts(page, application, choices);
    page.set("UNIT", domain::name_of(application.unit, units))
        .set("ISSUER", or_missing(application.issuer))
        .set("BANK_ACCOUNT", or_missing(is_digits ? in_fours(account) : account));
    if (application.obtained_on)
        page.repeat("WESTERN").set("DAY", domain::day_in_the_other_calendar(*application.obtained_on));
}

void fill_pictures(view::Values& page, const Visit& visit, const domain::Application& application)
{
    int bankbooks = 0;
    int certificates = 0;
    for (const auto& digest : app::digests_of(visit, application)) {
        const auto known = std::ranges::find(application.attachments, digest.attachment, &domain::AttachmentRef::id);
        const bool is_bankbook = known->kind == domain::AttachmentKind::bankbook;
        const auto name =
            is_bankbook ? domain::message("存摺 {}", ++bankbooks) : domain::message("證照 {}", ++certificates);
        const auto* kind = is_bankbook ? "bankbook" : "certificate";
        const auto href = attachment_url(visit, digest.attachment);

        page.repeat("PICTURE_TAB").set("ID", digest.attachment.value).set("KIND", kind).set("NAME", name);
        auto picture = page.repeat("PICTURE");
        picture.set("ID", digest.attachment.value).set("KIND", kind).set("NAME", name).set("HREF", href);
        auto contents = picture.repeat(digest.media == "unreadable" ? "UNREADABLE"
                                       : digest.media == "pdf"      ? "PDF"
                                                                    : "IMAGE");
        contents.set("HREF", href).set("NAME", name).set("STUDENT_NAME", application.student_name);
    }
    if (bankbooks == 0) page.repeat("NO_PICTURE").set("NAME", "存摺");
    if (certificates == 0) page.repeat("NO_PICTURE").set("NAME", "證照");
}

void fill_history(view::Values& page, const Visit& visit, domain::ApplicationId id, const domain::Choices& choices)
{
    const auto events = store::history(visit.db, id);
    page.show_if(events.empty(), "NO_HISTORY");
    for (const auto& event : events)
        page.repeat("EVENT")
            .set("AT", domain::moment_shown(event.at))
            .set("NAME", event.account.empty() ? domain::Message("系統導入前的審核結果") : event.name)
            .set("FROM", result_text(event.from, choices))
            .set("TO", result_text(event.to, choices))
            .show_if(event.is_undo, "IS_UNDO");
}

// Fills the notes and the field for a new one: beside the decision and saved with it, or alone if no decision is
// possible.
void fill_notes(view::Values& page, const Visit& visit, domain::ApplicationId id, const ListQuery& state,
                const std::string& typed, bool may_decide)
{
    auto form = page.repeat(may_decide ? "NOTE_BESIDE_DECISION" : "NOTE_ALONE");
    form.set("NOTE_ACTION", application_url(visit, id) + "/note")
        .set("NOTE_TYPED", typed)
        .set("TOKEN", visit.form_token())
        .set("KEY", http::new_form_key())
        .set("BACK", state.query());
    for (const auto& note : store::notes(visit.db, id))
        page.repeat("NOTE").set("NAME", note.name).set("AT", domain::moment_shown(note.at)).set("TEXT", note.text);
}

} // namespace

std::optional<domain::ApplicationId> next_pending(const Visit& visit, domain::ApplicationId id,
                                                  const domain::RoundId& round, const ListQuery& state)
{
    auto wanted = state;
    wanted.round = round;
    auto filter = wanted.filter(visit.reviewer);
    filter.status = domain::Status::pending;
    const auto key = store::key_of(visit.db, filter, id);
    auto next = first_of(store::rows_after(visit.db, filter, key, 1));
    if (!next) next = first_of(store::rows_after(visit.db, filter, {}, 1));
    return next && next->id != id ? std::optional(next->id) : std::nullopt;
}

Response detail_page(const Visit& visit, domain::ApplicationId id, const ListQuery& asked, const RejectedForm* refusal,
                     int status, const RejectedNote& note)
{
    const auto settings = visit.settings();
    const auto& calendar = settings->calendar;
    const auto& choices = settings->choices;
    std::vector<domain::Application> rows{store::application(visit.db, id, store::Scope(visit.reviewer))};
    store::add_attachments(visit.db, rows);
    const auto& application = rows.front();
    const auto* round = find_round(calendar.rounds, application.round);
    auto problem = app::refresh_derived_data(visit, application.round, calendar);

    auto state = asked;
    state.round = application.round;
    const auto filter = state.filter(visit.reviewer);
    const auto around = neighbours(visit, id, filter);
    const auto saved = saved_application(visit);
    const auto units = settings->units_of(visit.reviewer);
    const bool may_decide = round && !state.read_only && domain::may_decide(visit.reviewer, *round, calendar.today);

    auto page = page_of(visit.request, "review_detail.tpl", kTitle);
    auto values = page.values();
    values.set("LIST_HREF", list_url(visit, state))
        .set("ROUND_TITLE", round ? round->title : "")
        .set("PENDING", app::cached_counts(visit, filter).counts(filter.search.check).pending)
        .show_if(round && !may_decide && !state.read_only, "OVER")
        .show_if(visit.request.query.text("done") == "1", "ALL_DONE");
    fill_steps(values, visit, around, state);
    if (saved) fill_saved(values, visit, *saved, choices, state, "one");
    if (refusal) values.repeat("REFUSED").set("TEXT", refusal->text);
    if (!note.why.empty()) values.repeat("REFUSED").set("TEXT", note.why);
    fill_claim(values, application, choices, units);
    fill_pictures(values, visit, application); // before the checks, which report unreadable pictures too
    const auto checks = app::run_checks(visit, rows, calendar);
    app::record_view(visit, app::View::detail, application.round, rows, checks, saved);
    fill_findings(values, checks.front(), visit, state);
    if (const auto level = checks.front().suggested_level) values.repeat("SUGGESTION").set("LEVEL", *level);
    if (may_decide) {
        auto form = values.repeat("FORM").include("DECISION", "decision.tpl");
        form.repeat("ALONE").show_if(!state.stays, "GOES_ON");
        fill_decision(form, {application, checks.front(), true, refusal ? &refusal->typed : nullptr},
                      {visit, choices, units, state, true});
    }
    fill_notes(values, visit, id, state, refusal ? refusal->typed.note : note.typed, may_decide);
    fill_history(values, visit, id, choices);
    auto response = html(visit.site.templates.render(page), status);
    response.warning = std::move(problem);
    return response;
}

Response show_detail(const Visit& visit, domain::ApplicationId id)
{
    return detail_page(visit, id, ListQuery::parse(visit.request.query));
}

} // namespace certaward::pages
