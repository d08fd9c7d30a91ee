// award.cpp: GET /award. What a round's points and its budget make of each application, for the R&D office.

#include "pages/award/award_page.h"
#include "pages/handlers.h"

namespace certaward::pages {

http::Response show_award(const app::Visit& visit)
{
    require_amount_access(visit.reviewer);
    const auto& query = visit.request.query;
    return award_page(visit, {std::string(query.text("round"))}, {.saved = domain::parse_number(query.text("saved"))});
}

} // namespace certaward::pages
