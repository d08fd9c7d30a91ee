// One application on one screen, as a page: for those who open it, and for those whose decision was refused there.
#pragma once

#include "app/list_query.h"
#include "app/site.h"
#include "http/response.h"
#include "pages/review/rejected_form.h"

namespace certaward::pages {

// A note that was not kept, with what was typed. why: empty for none.
struct RejectedNote {
    std::string typed;
    domain::Message why;
};

// state: the list that it was opened from; next and previous are those of that list. Throws NotFound.
http::Response detail_page(const app::Visit& visit, domain::ApplicationId id, const app::ListQuery& state,
                           const RejectedForm* refusal = nullptr, int status = http::status::ok,
                           const RejectedNote& note = {});

// The next pending application of the list after this one, from its beginning when there is none after it.
std::optional<domain::ApplicationId> next_pending(const app::Visit& visit, domain::ApplicationId id,
                                                  const domain::RoundId& round, const app::ListQuery& state);

} // namespace certaward::pages
