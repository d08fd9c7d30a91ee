// Rejected forms, for the page that gives the reason and keeps the typed values.
#pragma once

#include "domain/application.h"
#include "domain/message.h"
#include "pages/review/bulk_page.h"
#include "pages/review/decision_form.h"

#include <vector>

namespace certaward::pages {

// A rejected decision form of one row: the application, the typed values and the reason.
struct RejectedForm {
    const domain::Application& application;
    const DecisionForm& typed;
    domain::Message text;
};

// A rejected bulk form: the ticked rows, the typed values and the reason.
struct RejectedPicks {
    const std::vector<Seen>& seen;
    bool all = false;
    const DecisionForm& typed;
    domain::Message text;
};

} // namespace certaward::pages
