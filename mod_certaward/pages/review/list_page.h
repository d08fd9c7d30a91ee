// The review list as a page: for those who open it, and for those whose decision was refused in one of its rows.
#pragma once

#include "app/list_query.h"
#include "app/site.h"
#include "http/response.h"
#include "pages/review/rejected_form.h"

namespace certaward::pages {

// The list at `state`. With a refusal its row says so and keeps what was typed; when the row is no longer in that part
// of the list it stands at the top. Throws NotFound for a round or department that is not there or not the reviewer's.
http::Response list_page(const app::Visit& visit, const app::ListQuery& state, const RejectedForm* refusal = nullptr,
                         int status = http::status::ok, const RejectedPicks* picks = nullptr);

} // namespace certaward::pages
