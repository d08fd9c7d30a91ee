// Renders the review list, when it is opened and when a decision in one of its rows was refused.
#pragma once

#include "pages/review/rejected_form.h"
#include "pages/vocabulary.h"

namespace certaward::pages {

// Renders the list at `state`. A refused row gives the reason and keeps the typed values; if it is no longer in that
// part of the list, it stands at the top. Throws NotFound for a round or department that is unknown or outside the
// reviewer's scope.
Response list_page(const Visit& visit, const ListQuery& state, const RejectedForm* refusal = nullptr,
                   int status = status::ok, const RejectedPicks* picks = nullptr);

} // namespace certaward::pages
