// review_list.cpp: GET /review. The review list.

#include "pages/handlers.h"
#include "pages/review/list_page.h"

namespace certaward::pages {

http::Response review_list(const app::Visit& visit)
{
    return review_page(visit, app::ListState::parse(visit.request.query));
}

} // namespace certaward::pages
