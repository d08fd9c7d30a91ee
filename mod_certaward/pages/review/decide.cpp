// POST /review/{application}. Decides one application.

#include "app/access_recorder.h"
#include "app/record_decision.h"
#include "app/run_checks.h"
#include "domain/failure.h"
#include "domain/text.h"
#include "pages/handlers.h"
#include "pages/review/decision_form.h"
#include "pages/review/detail_page.h"
#include "pages/review/list_page.h"
#include "pages/review/list_row.h"
#include "pages/urls.h"
#include "store/attachments.h"
#include "store/decisions.h"
#include "store/history.h"
#include "store/reference_data.h"

#include <algorithm>

namespace certaward::pages {
namespace {

using domain::Objection;

// The current state that a decision is checked against: the application as it is now and, on demand, its findings.
class Weighed {
public:
    Weighed(const Visit& visit, domain::ApplicationId id) : visit_(visit), calendar_(app::Calendar::of(visit.db))
    {
        read(id);
    }

    const std::vector<domain::Application>& rows() const { return rows_; } // exactly one
    const domain::Application& application() const { return rows_.front(); }
    const app::Calendar& calendar() const { return calendar_; }

    const checks::CheckResult& checked()
    {
        if (!checked_) {
            store::add_attachments(visit_.db, rows_);
            checked_ = app::run_checks(visit_, rows_, calendar_).front();
        }
        return *checked_;
    }

    // Reads the application again, as this request has decided it. Keeps the attachments and findings of a moment ago.
    void reload()
    {
        checked();
        auto attachments = std::move(rows_.front().attachments);
        read(application().id);
        rows_.front().attachments = std::move(attachments);
    }

private:
    void read(domain::ApplicationId id) { rows_ = {store::application(visit_.db, id, store::Scope(visit_.reviewer))}; }

    const Visit& visit_;
    std::vector<domain::Application> rows_;
    app::Calendar calendar_;
    std::optional<checks::CheckResult> checked_;
};

// Returns the objection to the form, before its decision is recorded; nullopt if it may be recorded.
std::optional<Objection> objection_to(const DecisionForm& form, Weighed& weighed, const domain::Choices& choices,
                                      const domain::Reviewer& reviewer)
{
    if (form.contradicts_itself(weighed.application().decision)) return Objection::choice_without_status;

    const auto* round = find_round(weighed.calendar().rounds, weighed.application().round);
    if (!round) return Objection::round_is_over;
    const auto decision = form.decision();
    if (const auto objection = domain::objection_to(decision, choices, *round, reviewer, weighed.calendar().today))
        return objection;
    if (decision.status != domain::Status::approved || !decision.exception_words.empty()) return std::nullopt;
    if (severity_of(weighed.checked().findings) == domain::Severity::blocks) return Objection::no_exception;
    return std::nullopt;
}

bool has_other(const domain::Finding& finding)
{
    return finding.other.has_value();
}

// Renders the row alone, for the page's script, and records the view. is_new: this request recorded the decision, and
// its access record covers the application; then a view is recorded only if the findings name other applications.
Response row_answer(const Visit& visit, Weighed& now, const DecisionForm& form, const domain::Choices& choices,
                    const RowMessage& message, int status, bool is_new = false)
{
    now.reload();
    if (!is_new || std::ranges::any_of(now.checked().findings, has_other))
        app::record_view(visit, app::View::list, now.application().round, now.rows(), {now.checked()});

    view::Page page("review_row.tpl", *visit.request.language);
    const bool is_refused = message.mood == RowMessage::Mood::refused;
    const auto units = store::units(visit.db, visit.reviewer);
    const bool is_in_force = !is_refused && store::form_in_force(visit.db, now.application().id,
                                                                 visit.reviewer.account) == std::optional(form.key);
    fill_row(page.values(),
             {.application = now.application(),
              .checked = now.checked(),
              .may_decide = true,
              .typed = is_refused ? &form : nullptr,
              .message = &message,
              .undoable = is_in_force ? form.key : ""},
             {visit, choices, units, form.back, units.size() > 1 && !form.back.unit});
    return html(visit.site.templates.render(page), status);
}

Response refused(const Visit& visit, Weighed& weighed, const DecisionForm& form, const domain::Choices& choices,
                 Objection objection, int status)
{
    const auto text = domain::sentence_of(objection);
    if (visit.request.wants_fragment)
        return row_answer(visit, weighed, form, choices, {RowMessage::Mood::refused, text}, status);
    const auto id = weighed.application().id;
    const auto now = store::application(visit.db, id, store::Scope(visit.reviewer));
    const RejectedForm refusal{now, form, text};
    return form.alone ? detail_page(visit, id, form.back, &refusal, status)
                      : list_page(visit, form.back, &refusal, status);
}

Response saved(const Visit& visit, Weighed& weighed, const DecisionForm& form, const domain::Choices& choices,
               bool is_new = false)
{
    const auto id = weighed.application().id;
    // The note follows the decision, which may be refused. The form's key prevents storing either twice.
    if (!form.note.empty()) store::add_note(visit.db, {id, form.note, visit.reviewer, form.key, visit.request.address});
    if (visit.request.wants_fragment)
        return row_answer(visit, weighed, form, choices, {RowMessage::Mood::saved, "已儲存"}, status::ok, is_new);

    const auto saved = "&saved=" + std::to_string(id.value) + "&form=" + form.key;
    if (!form.alone) return see_other(list_url(visit, form.back) + saved);
    if (form.back.stays) return see_other(detail_url(visit, id, form.back) + saved);
    if (const auto next = next_pending(visit, id, weighed.application().round, form.back))
        return see_other(detail_url(visit, *next, form.back) + saved);
    return see_other(detail_url(visit, id, form.back) + saved + "&done=1");
}

} // namespace

Response decide(const Visit& visit, domain::ApplicationId id)
{
    const auto form = DecisionForm::parse(visit.request.form);
    Weighed now(visit, id); // throws NotFound for a foreign or an unknown id
    const auto application = now.application();
    form.back.filter(visit.reviewer); // throws NotFound before anything is stored: the redirect leads to this list
    const auto choices = store::choices(visit.db);

    // The answer to an outdated form must show the decision made meanwhile, even if the form has other errors.
    const bool is_old = application.version != form.version;
    if (!visit.accepts(form.token))
        return is_old ? refused(visit, now, form, choices, Objection::decided_meanwhile, status::conflict)
                      : refused(visit, now, form, choices, Objection::form_expired, status::forbidden);
    if (!form.status)
        return is_old ? refused(visit, now, form, choices, Objection::decided_meanwhile, status::conflict)
                      : refused(visit, now, form, choices, Objection::no_status, status::unprocessable);
    const auto decision = form.decision();
    if (domain::length_of(form.note) > domain::kMaxNoteLength)
        return refused(visit, now, form, choices, Objection::too_long_note, status::unprocessable);

    if (const auto earlier = store::recorded_decision(visit.db, id, form.key); earlier == decision)
        return saved(visit, now, form, choices);
    // Before the rules: they judge by the decision in force, which the sender of an outdated form has not seen.
    if (is_old) return refused(visit, now, form, choices, Objection::decided_meanwhile, status::conflict);
    if (const auto objection = objection_to(form, now, choices, visit.reviewer))
        return refused(visit, now, form, choices, *objection, status::unprocessable);

    if (decision == application.decision) return saved(visit, now, form, choices); // no change, nothing to record
    const auto outcome = app::record_decision(visit, {application, decision, choices, form.key});
    if (outcome == store::Recorded::decided_meanwhile)
        return refused(visit, now, form, choices, Objection::decided_meanwhile, status::conflict);
    return saved(visit, now, form, choices, outcome == store::Recorded::yes);
}

} // namespace certaward::pages
