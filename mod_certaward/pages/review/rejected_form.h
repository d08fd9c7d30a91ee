// Forms that were rejected, for the page that says why and keeps what was typed.
#pragma once

#include "domain/application.h"
#include "domain/message.h"
#include "pages/review/bulk_page.h"
#include "pages/review/decision_form.h"

#include <vector>

namespace certaward::pages {

// A row that is to say something, with what was typed in it.
struct RejectedForm {
    const domain::Application& application;
    const DecisionForm& typed;
    domain::Message text;
};

// A choice for several rows that was refused, with the boxes that were ticked.
struct RejectedPicks {
    const std::vector<Seen>& seen;
    bool all = false;
    const DecisionForm& typed;
    domain::Message text;
};

} // namespace certaward::pages
