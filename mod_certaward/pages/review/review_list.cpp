// review_list.cpp: GET /review. The review list.

#include "pages/handlers.h"
#include "pages/review/list_page.h"

namespace certaward::pages {

http::Response show_list(const app::Visit& visit)
{
    return list_page(visit, app::ListQuery::parse(visit.request.query));
}

} // namespace certaward::pages
