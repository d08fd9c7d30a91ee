// What the pages of 證照申請匯出 say on top: what was made, why nothing was, or a question first.
#pragma once

#include "app/site.h"
#include "domain/award_export.h"
#include "domain/award_round.h"
#include "view/values.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace certaward::pages {

// An export that is asked about before it is made.
struct ExportQuestion {
    domain::RoundId round;
    domain::ExportContent content = domain::ExportContent::approved;
    std::vector<domain::UnitId> units; // those that were picked; none: all
    bool on_rounds_page = false;
    std::uint64_t pending = 0;
};

struct ExportNotice {
    domain::RoundId round = {};                // the page of this round; empty: the table of all
    std::optional<domain::ExportId> made = {}; // the one just made: its path is shown on top
    domain::Message refused = {};              // why none was made; empty: nothing was refused
    std::optional<ExportQuestion> asked = {};  // none was made yet: some are still pending
};

void fill_notice(view::Values& page, const app::Visit& visit, const ExportNotice& notice,
                 const std::vector<domain::AwardRound>& rounds, const std::vector<domain::Unit>& units);

} // namespace certaward::pages
