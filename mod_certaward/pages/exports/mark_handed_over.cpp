// POST /handover. Records that a department's workbook was mailed or its paper delivered, or takes that back.

#include "domain/award_round.h"
#include "domain/failure.h"
#include "http/csrf_token.h"
#include "pages/exports/rounds_page.h"
#include "pages/handlers.h"
#include "store/handovers.h"
#include "store/reference_data.h"

namespace certaward::pages {

Response mark_handed_over(const Visit& visit)
{
    const auto& form = visit.request.form;
    const domain::RoundId round{std::string(form.text("round"))};
    const domain::UnitId unit{std::string(form.text("unit"))};
    const auto item = store::parse_handover_item(form.text("item"));
    const std::string key(form.text("key"));
    if (!item || !http::is_form_key(key))
        throw domain::Invalid("handover: unknown item, or missing or invalid form key");

    require_round(store::rounds_newest_first(visit.db), round);
    require_unit(store::units(visit.db, visit.reviewer), unit);
    if (!visit.accepts(form.text("token")))
        return export_page(visit, {.round = round, .refused = "頁面已過時（可能重新登入過），尚未註記。請再按一次。"},
                           status::forbidden);

    store::record_handover(visit.db, {.round = round,
                                      .unit = unit,
                                      .item = *item,
                                      .done = form.text("done") == "1",
                                      .reviewer = visit.reviewer,
                                      .address = visit.request.address,
                                      .form_key = key});
    return see_other(visit.request.base + "/export?round=" + http::percent_encoded(round.value));
}

} // namespace certaward::pages
