// POST /award. Sets a round's budget.

#include "pages/award/award_page.h"
#include "pages/handlers.h"
#include "pages/urls.h"
#include "store/budgets.h"
#include "store/reference_data.h"

namespace certaward::pages {
namespace {

Response refused(const Visit& visit, const BudgetForm& form, domain::Message why, int status)
{
    const RejectedBudget refusal{form, std::move(why)};
    return award_page(visit, form.round, {.saved = {}, .refused = &refusal}, status);
}

// Refuses the form because the budget was set meanwhile. Reads the budget again: that may have happened a moment ago.
Response set_meanwhile(const Visit& visit, const BudgetForm& form)
{
    const auto now = store::budget_in_force(visit.db, form.round, visit.reviewer);
    const auto why = now ? domain::message("{} 已於 {} 更新這個梯次的預算為 {}、每點上限 {}。", now->name,
                                           domain::moment_shown(now->at), domain::dollars_text(now->budget.total),
                                           domain::dollars_text(now->budget.cap))
                         : "這個梯次目前沒有預算。";
    return refused(visit, form, domain::message("{}您填的內容還在；核對後若仍要更改，請再按一次「儲存」。", why),
                   status::conflict);
}

Response saved(const Visit& visit, const domain::RoundId& round, std::uint64_t version)
{
    return see_other(award_url(visit, round) + "&saved=" + std::to_string(version));
}

} // namespace

Response set_budget(const Visit& visit)
{
    const auto form = BudgetForm::parse(visit.request.form);
    require_round(store::rounds_newest_first(visit.db), form.round);
    const auto now = store::budget_in_force(visit.db, form.round, visit.reviewer);

    // The answer to an outdated form must show the budget set meanwhile, even if the form has other errors.
    const bool is_old = form.version != (now ? now->version : 0);
    if (!visit.accepts(form.token))
        return is_old ? set_meanwhile(visit, form)
                      : refused(visit, form, "頁面已過時（可能重新登入過）。內容還在，請再按一次「儲存」。",
                                status::forbidden);
    const auto amounts = form.amounts();
    if (!amounts)
        return is_old ? set_meanwhile(visit, form)
                      : refused(visit, form,
                                domain::message("{}{}", form.typed_budget().objection, form.typed_cap().objection),
                                status::unprocessable);

    const store::NewBudget made{.round = form.round,
                                .seen = form.version,
                                .budget = *amounts,
                                .reviewer = visit.reviewer,
                                .form_key = form.key,
                                .address = visit.request.address};
    if (const auto earlier = store::version_of_form(visit.db, made)) return saved(visit, form.round, *earlier);
    if (is_old) return set_meanwhile(visit, form);
    if (now && now->budget == *amounts) return saved(visit, form.round, now->version); // no change, nothing to record

    if (store::set_budget(visit.db, made) == store::BudgetSet::set_meanwhile) return set_meanwhile(visit, form);
    return saved(visit, form.round, form.version + 1);
}

} // namespace certaward::pages
