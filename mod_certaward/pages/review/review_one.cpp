// review_one.cpp: GET /review/{application}. One application on one screen: what was typed, what the checks found, the
// pictures, the form that decides it, and its history.

#include "pages/handlers.h"
#include "pages/review/detail_page.h"

namespace certaward::pages {

http::Response show_detail(const app::Visit& visit, domain::ApplicationId id)
{
    return detail_page(visit, id, app::ListQuery::parse(visit.request.query));
}

} // namespace certaward::pages
