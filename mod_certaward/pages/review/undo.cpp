// POST /review with `undo`. Takes back the decisions of one form, except those that have changed since.

#include "app/record_decision.h"
#include "app/run_checks.h"
#include "domain/failure.h"
#include "pages/handlers.h"
#include "pages/review/bulk_page.h"
#include "pages/urls.h"
#include "store/attachments.h"
#include "store/decisions.h"
#include "store/history.h"
#include "store/reference_data.h"

#include <algorithm>

namespace certaward::pages {
namespace {

struct UndoForm {
    std::string token;
    std::string key;
    std::string undone; // the key of the form that is taken back
    ListQuery back;
    bool returns_to_one = false;

    static UndoForm parse(const http::FormData& form)
    {
        if (!http::is_form_key(form.text("key")) || !http::is_form_key(form.text("undo")))
            throw domain::Invalid("undo: missing or invalid form key");
        return {std::string(form.text("token")), std::string(form.text("key")), std::string(form.text("undo")),
                ListQuery::parse(http::FormData::parse(form.text("back"))), form.text("return_to") == "one"};
    }
};

// Returns whether a check blocks the application now: decisions made since may rule out an earlier approval.
bool is_blocked(const Visit& visit, domain::Application application, const app::Calendar& calendar)
{
    std::vector<domain::Application> rows{std::move(application)};
    store::add_attachments(visit.db, rows);
    return severity_of(app::run_checks(visit, rows, calendar).front().findings) == domain::Severity::blocks;
}

// Takes back one decision. Returns why it was not taken back; empty if it was.
domain::Message take_back(const Visit& visit, const UndoForm& form, const store::Event& event,
                          const domain::Application& application, const domain::Choices& choices)
{
    if (application.version != event.version) {
        const auto repeated = store::recorded_decision(visit.db, application.id, form.key);
        return repeated == event.from ? "" : "之後又被更新，未復原";
    }
    const auto calendar = app::Calendar::of(visit.db);
    const auto* round = find_round(calendar.rounds, application.round);
    if (!round || !domain::may_decide(visit.reviewer, *round, calendar.today)) return "本梯次審核期限已過，未復原";
    if (event.from.status == domain::Status::approved && event.from.exception_words.empty() &&
        is_blocked(visit, application, calendar))
        return "檢核有「不得核准」的項目，未復原；如需例外核准請個別審核";

    const auto outcome = app::record_decision(visit, {application, event.from, choices, form.key, form.undone});
    return outcome == store::Recorded::decided_meanwhile ? "之後又被更新，未復原" : "";
}

std::vector<domain::Application> applications_of(const Visit& visit, const std::vector<store::Event>& events)
{
    std::vector<domain::ApplicationId> ids;
    ids.reserve(events.size());
    for (const auto& event : events)
        ids.push_back(event.application);
    return store::applications(visit.db, ids, store::Scope(visit.reviewer));
}

} // namespace

Response undo(const Visit& visit)
{
    const auto form = UndoForm::parse(visit.request.form);
    const auto choices = store::choices(visit.db);
    const auto events = store::decided_by_form(visit.db, form.undone, visit.reviewer.account);
    if (events.empty()) throw domain::NotFound("undo: no decision of this account has that form key");
    const bool is_ours = visit.accepts(form.token);

    const auto applications = applications_of(visit, events);
    if (applications.empty())
        throw domain::NotFound("undo: the applications of that form are outside the reviewer's scope");

    BulkResult done{{}, {}, "復原為原來的結果", {}};
    for (const auto& application : applications) {
        const auto event = std::ranges::find(events, application.id, &store::Event::application);
        const auto why = is_ours ? take_back(visit, form, *event, application, choices)
                                 : domain::Message("頁面已過時（可能重新登入過），未復原");
        auto now = store::application(visit.db, application.id, store::Scope(visit.reviewer));
        if (why.empty())
            done.applications.push_back(std::move(now));
        else
            done.skipped.push_back({std::move(now), why});
    }
    if (events.size() == 1 && done.skipped.empty()) {
        const auto saved = "&undone=1&saved=" + std::to_string(events.front().application.value);
        if (form.returns_to_one) return see_other(detail_url(visit, events.front().application, form.back) + saved);
        return see_other(list_url(visit, form.back) + saved);
    }
    if (!is_ours) done.undoable = form.undone; // the page offers the undo again, with this session's token
    return bulk_result_page(visit, done, choices, form.back, is_ours ? status::ok : status::forbidden);
}

} // namespace certaward::pages
