// 獎勵金額核算 as a page: for those who open it, and for those whose budget was refused. For scope `all` alone.
#pragma once

#include "app/site.h"
#include "http/response.h"
#include "pages/award/budget_form.h"

#include <cstdint>
#include <optional>
#include <string>

namespace certaward::pages {

// A budget that was not recorded.
struct RejectedBudget {
    const BudgetForm& typed; // stays in the fields
    domain::Message text;    // why
};

struct AwardNotice {
    std::optional<std::uint64_t> saved;      // the version that was just recorded
    const RejectedBudget* refused = nullptr; // null: nothing was refused
};

// An empty round: the one to begin with. Throws NotFound for one that the campus does not have.
http::Response award_page(const app::Visit& visit, const domain::RoundId& asked, const AwardNotice& notice,
                          int status = http::status::ok);

} // namespace certaward::pages
