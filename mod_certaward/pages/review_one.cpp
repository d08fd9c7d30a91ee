// review_one.cpp: GET /review/{application}. One application, with the form that decides it.

#include "pages/layout.h"
#include "pages/pages.h"
#include "pages/review_row.h"
#include "store/access.h"
#include "store/attachments.h"
#include "store/reviews.h"
#include "store/settings.h"

namespace certaward::pages {

Response review_one(const Visit& visit, domain::ApplicationId id)
{
    const auto state = ListState::parse(visit.request.query);
    std::vector<domain::Application> rows{store::application(visit.db, id, store::Scope(visit.reviewer))};
    store::add_attachments(visit.db, rows);
    const auto& application = rows.front();
    store::record_access(visit.db, {visit.reviewer.account, visit.request.address, "list",
                                    "round " + application.round.value + " applications " + store::ids_text(rows)});

    const auto choices = store::choices(visit.db);
    const auto rounds = store::rounds_newest_first(visit.db);
    const auto* round = find_round(rounds, application.round);
    const bool may_decide = round && domain::may_decide(visit.reviewer, *round, store::today(visit.db));

    auto page = page_of(visit.request, "review_one.tpl", "專業證照 獎勵審核");
    auto values = page.values();
    values.set("BACK", visit.request.base + "/review?" + state.query()).set("ROUND_TITLE", round ? round->title : "");
    fill_row(values.include("ROW", "review_row.tpl"), {application, may_decide},
             {visit, choices, store::units(visit.db, visit.reviewer), state, true});
    return html(visit.site.templates.render(page));
}

} // namespace certaward::pages
