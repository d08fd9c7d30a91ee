// Renders the page 獎勵金額核算, when it is opened and when a budget was refused. For scope `all` only.
#pragma once

#include "pages/award/budget_form.h"
#include "pages/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>

namespace certaward::pages {

// A budget that was not recorded.
struct RejectedBudget {
    const BudgetForm& typed; // stays in the fields
    domain::Message text;    // the reason
};

// The notice on top of the page.
struct AwardNotice {
    std::optional<std::uint64_t> saved;      // the version that was just recorded
    const RejectedBudget* refused = nullptr; // null: nothing was refused
};

// Renders the page of a round; with an empty id the newest open round, else the newest. Throws NotFound for a round
// that the campus does not have.
Response award_page(const Visit& visit, const domain::RoundId& asked, const AwardNotice& notice,
                    int status = status::ok);

} // namespace certaward::pages
