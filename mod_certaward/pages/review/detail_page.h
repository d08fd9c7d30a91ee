// Renders the detail page: one application on one screen, when it is opened and when a decision on it was refused.
#pragma once

#include "pages/review/rejected_form.h"
#include "pages/vocabulary.h"

namespace certaward::pages {

// A note that was not stored, with its text. why: empty if no note was rejected.
struct RejectedNote {
    std::string typed;
    domain::Message why;
};

// Renders the page. state: the list that it was opened from; next and previous follow that list. Throws NotFound for an
// application that is unknown or outside the reviewer's scope.
Response detail_page(const Visit& visit, domain::ApplicationId id, const ListQuery& state,
                     const RejectedForm* refusal = nullptr, int status = status::ok, const RejectedNote& note = {});

// Returns the next pending application of the list after this one, or the first of the list if none follows. Returns
// nullopt if no other application is pending.
std::optional<domain::ApplicationId> next_pending(const Visit& visit, domain::ApplicationId id,
                                                  const domain::RoundId& round, const ListQuery& state);

} // namespace certaward::pages
