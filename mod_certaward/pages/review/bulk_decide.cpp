// POST /review. Records a bulk decision: first shows the names for confirmation, then records each decision and shows
// its result. Never approves an application that a check blocks.

#include "app/derived_data.h"
#include "app/record_decision.h"
#include "app/run_checks.h"
#include "domain/failure.h"
#include "domain/text.h"
#include "pages/application_text.h"
#include "pages/findings_view.h"
#include "pages/handlers.h"
#include "pages/review/bulk_page.h"
#include "pages/review/decision_form.h"
#include "pages/review/list_page.h"
#include "store/attachments.h"
#include "store/decisions.h"
#include "store/history.h"
#include "store/match_keys.h"
#include "store/reference_data.h"

#include <algorithm>

namespace certaward::pages {
namespace {

constexpr std::uint64_t kMaxAtOnce = 2000;

constexpr const char* kBlocked = "不得核准：{}；如需例外核准請個別審核";

struct BulkForm {
    std::string token;
    std::string key;
    DecisionForm decision; // its version is unused
    std::vector<Seen> seen;
    bool wants_all = false; // all rows of the list of `back`, at most kMaxAtOnce
    bool is_confirmed = false;

    static BulkForm parse(const http::FormData& form)
    {
        BulkForm parsed;
        parsed.token = form.text("token");
        parsed.key = form.text("key");
        if (!http::is_form_key(parsed.key)) throw domain::Invalid("bulk decision: missing or invalid form key");
        parsed.decision = DecisionForm::parse_choices(form);
        parsed.wants_all = form.text("all") == "1";
        parsed.is_confirmed = form.text("confirmed") == "1";
        parsed.seen = parse_seen(form.text("applications"));
        for (const auto& pick : form.picks())
            for (const auto& seen : parse_seen(pick))
                parsed.seen.push_back(seen);
        return parsed;
    }
};

// The form's applications as they are now, divided into those that can be decided and those that are skipped.
struct Plan {
    std::vector<domain::Application> applications;
    std::vector<Skipped> skipped;
    std::vector<domain::Message> marks; // findings of each application, in the same order
};

std::vector<domain::Application> wanted(const Visit& visit, const BulkForm& form)
{
    if (form.wants_all)
        return store::rows_after(visit.db, form.decision.back.filter(visit.reviewer), {}, kMaxAtOnce).rows;
    std::vector<domain::ApplicationId> ids;
    ids.reserve(form.seen.size());
    for (const auto& seen : form.seen)
        ids.push_back(seen.id);
    return store::applications(visit.db, ids, store::Scope(visit.reviewer));
}

domain::Message first_block(const checks::CheckResult& checked)
{
    const auto found = std::ranges::find(checked.findings, domain::Severity::blocks, &domain::Finding::severity);
    return found == checked.findings.end() ? domain::Message() : found->sentence;
}

// Returns why this application cannot be part of the bulk decision; empty if it can.
domain::Message why_not(const Visit& visit, const BulkForm& form, const domain::Application& application,
                        const checks::CheckResult& checked, const domain::Choices& choices,
                        const app::Calendar& calendar)
{
    const auto decision = form.decision.decision();
    const auto seen = std::ranges::find(form.seen, application.id, &Seen::id);
    if (seen != form.seen.end() && seen->version != application.version) return "剛才已被更新，請看過後個別審核";
    if (application.decision == decision) return "已經是這個結果";
    const auto* round = find_round(calendar.rounds, application.round);
    if (!round || !domain::may_decide(visit.reviewer, *round, calendar.today)) return "本梯次審核期限已過";
    if (domain::objection_to(decision, choices, *round, visit.reviewer, calendar.today)) return "不能這樣審核";
    if (const auto block = first_block(checked); decision.status == domain::Status::approved && !block.empty())
        return domain::message(kBlocked, block);
    return "";
}

Plan plan_of(const Visit& visit, const BulkForm& form, const domain::Choices& choices)
{
    const auto calendar = app::Calendar::of(visit.db);
    auto all = wanted(visit, form);
    store::add_attachments(visit.db, all);
    const auto checks = app::run_checks(visit, all, calendar);
    Plan plan;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto why = why_not(visit, form, all[i], checks[i], choices, calendar);
        if (!why.empty()) {
            plan.skipped.push_back({std::move(all[i]), std::move(why)});
            continue;
        }
        plan.applications.push_back(std::move(all[i]));
        plan.marks.push_back(marks_text(checks[i]));
    }
    return plan;
}

// Returns the objection to the form itself, before any application is read; empty if the form is valid.
domain::Message refusal_of(const BulkForm& form, const domain::Choices& choices)
{
    if (!form.decision.status || form.decision.status == domain::Status::pending)
        return "請按「核准所選」或「不核准所選」。";
    if (form.seen.empty() && !form.wants_all) return "請先勾選要審核的申請。";
    const auto objection = domain::objection_to_choice(form.decision.decision(), choices);
    return objection ? domain::sentence_of(*objection) : domain::Message();
}

// Returns whether this form has already recorded the decision and it is still in force: the form was sent again.
bool was_recorded(const std::vector<store::Event>& events, const domain::Application& application,
                  const domain::Decision& decision)
{
    const auto found = std::ranges::find(events, application.id, &store::Event::application);
    return found != events.end() && found->to == decision && found->version == application.version;
}

// Returns the finding that blocks an approval now; empty if no finding does. An approval of a moment ago, by the same
// form, may block the next one: the same certificate twice.
domain::Message block_now(const Visit& visit, const domain::Application& application, const domain::Decision& decision,
                          const app::Calendar& calendar)
{
    if (decision.status != domain::Status::approved) return "";
    return first_block(app::run_checks(visit, {application}, calendar).front());
}

Response record_all(const Visit& visit, const BulkForm& form, Plan plan, const domain::Choices& choices)
{
    const auto decision = form.decision.decision();
    const auto events = store::decided_by_form(visit.db, form.key, visit.reviewer.account);
    BulkResult done{{}, {}, result_text(decision, choices), {}};

    for (auto& skipped : plan.skipped) {
        if (was_recorded(events, skipped.application, decision))
            done.applications.push_back(std::move(skipped.application));
        else
            done.skipped.push_back(std::move(skipped));
    }
    const auto calendar = app::Calendar::of(visit.db);
    for (auto& application : plan.applications) {
        if (const auto block = block_now(visit, application, decision, calendar); !block.empty()) {
            done.skipped.push_back({application, domain::message(kBlocked, block)});
            continue;
        }
        const auto outcome = app::record_decision(visit, {application, decision, choices, form.key});
        if (outcome == store::Recorded::decided_meanwhile) {
            done.skipped.push_back({application, "剛才已被更新，請看過後個別審核"});
            continue;
        }
        application.decision = decision;
        done.applications.push_back(std::move(application));
    }
    if (!done.applications.empty()) done.undoable = form.key;
    return bulk_result_page(visit, done, choices, form.decision.back);
}

} // namespace

Response bulk_decide(const Visit& visit)
{
    const auto form = BulkForm::parse(visit.request.form);
    const auto choices = store::choices(visit.db);
    if (const auto why = refusal_of(form, choices); !why.empty()) {
        const RejectedPicks picks{form.seen, form.wants_all, form.decision, why};
        return list_page(visit, form.decision.back, nullptr, status::unprocessable, &picks);
    }
    // The checks compare approvals with each other by match keys: none may be missing.
    if (form.decision.status == domain::Status::approved) app::refresh_match_keys(visit, form.decision.back.round);
    auto plan = plan_of(visit, form, choices);
    const bool is_cut_off = form.wants_all && plan.applications.size() + plan.skipped.size() == kMaxAtOnce;
    const BulkConfirmation asked{plan.applications, plan.skipped, plan.marks, form.decision.decision(),
                                 is_cut_off ? "一次最多 2000 筆，其餘請在儲存後再審核一次。" : ""};
    if (!form.is_confirmed) return bulk_confirmation_page(visit, asked, choices, form.decision.back);

    if (!visit.accepts(form.token)) {
        auto again = asked;
        again.refused = "頁面已過時（可能重新登入過），請再確認一次。";
        return bulk_confirmation_page(visit, again, choices, form.decision.back, status::forbidden);
    }
    return record_all(visit, form, std::move(plan), choices);
}

} // namespace certaward::pages
