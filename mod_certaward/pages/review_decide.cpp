// review_decide.cpp: POST /review/{application}. Decides one application.

#include "domain/failure.h"
#include "pages/decision_form.h"
#include "pages/pages.h"
#include "pages/review_page.h"
#include "store/access.h"
#include "store/attachments.h"
#include "store/reviews.h"
#include "store/settings.h"

namespace certaward::pages {
namespace {

using domain::Objection;

// What speaks against the form before the database is asked to record it.
std::optional<Objection> objection_to(const DecisionForm& form, const domain::Application& application,
                                      const domain::Choices& choices, const Visit& visit)
{
    if (form.contradicts_itself(application.decision)) return Objection::choice_without_status;

    const auto rounds = store::rounds_newest_first(visit.db);
    const auto* round = find_round(rounds, application.round);
    if (!round) return Objection::round_is_over;
    return domain::objection_to(form.decision(), choices, *round, visit.reviewer, store::today(visit.db));
}

// The row alone, for our script.
Response row_answer(const Visit& visit, domain::ApplicationId id, const DecisionForm& form,
                    const domain::Choices& choices, const RowMessage& message, int status)
{
    std::vector<domain::Application> rows{store::application(visit.db, id, store::Scope(visit.reviewer))};
    store::add_attachments(visit.db, rows);
    store::record_access(visit.db, {visit.reviewer.account, visit.request.address, "list",
                                    "round " + rows.front().round.value + " applications " + store::ids_text(rows)});

    view::Page page("review_row.tpl");
    const bool is_refused = message.mood == RowMessage::Mood::refused;
    const auto units = store::units(visit.db, visit.reviewer);
    fill_row(page.values(), {rows.front(), true, is_refused ? &form : nullptr, &message},
             {visit, choices, units, form.back, units.size() > 1 && !form.back.unit});
    return html(visit.site.templates.render(page), status);
}

Response refused(const Visit& visit, domain::ApplicationId id, const DecisionForm& form, const domain::Choices& choices,
                 Objection objection, int status)
{
    const std::string text(domain::sentence_of(objection));
    if (visit.request.wants_fragment)
        return row_answer(visit, id, form, choices, {RowMessage::Mood::refused, text}, status);
    const auto now = store::application(visit.db, id, store::Scope(visit.reviewer));
    const Refusal refusal{now, form, text};
    return review_page(visit, form.back, &refusal, status);
}

Response saved(const Visit& visit, domain::ApplicationId id, const DecisionForm& form, const domain::Choices& choices)
{
    if (visit.request.wants_fragment)
        return row_answer(visit, id, form, choices, {RowMessage::Mood::saved, "已儲存"}, status::ok);
    return see_other(visit.request.base + "/review?" + form.back.query() + "&saved=" + std::to_string(id.value));
}

} // namespace

Response review_decide(const Visit& visit, domain::ApplicationId id)
{
    const store::Scope scope(visit.reviewer);
    const auto form = DecisionForm::parse(visit.request.form);
    const auto application = store::application(visit.db, id, scope); // NotFound, foreign or not there
    const auto choices = store::choices(visit.db);

    if (!visit.site.tokens.is_valid(form.token, visit.request.session, visit.reviewer.account))
        return refused(visit, id, form, choices, Objection::form_expired, status::forbidden);
    if (!form.status) return refused(visit, id, form, choices, Objection::no_status, status::unprocessable);
    const auto decision = form.decision();

    if (const auto earlier = store::recorded_decision(visit.db, id, form.key); earlier == decision)
        return saved(visit, id, form, choices);
    // Before the rules: they speak of what is in force now, which the sender of an old form has not seen.
    if (application.version != form.version)
        return refused(visit, id, form, choices, Objection::decided_meanwhile, status::conflict);
    if (const auto objection = objection_to(form, application, choices, visit))
        return refused(visit, id, form, choices, *objection, status::unprocessable);

    if (decision == application.decision)
        return saved(visit, id, form, choices); // nothing to change, nothing to remember
    const auto outcome = store::record(visit.db,
                                       {.seen = application,
                                        .decision = decision,
                                        .reason_text = domain::reason_text(decision, choices),
                                        .reviewer = visit.reviewer,
                                        .form_key = form.key,
                                        .address = visit.request.address},
                                       scope);
    if (outcome == store::Recorded::decided_meanwhile)
        return refused(visit, id, form, choices, Objection::decided_meanwhile, status::conflict);
    return saved(visit, id, form, choices);
}

} // namespace certaward::pages
