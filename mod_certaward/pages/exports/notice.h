// Fills the notice on top of the pages of 證照申請匯出: the export just made, the refusal, or a question first.
#pragma once

#include "domain/award_export.h"
#include "domain/award_round.h"
#include "pages/vocabulary.h"
#include "view/values.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace certaward::pages {

// A question before an export is made: some of its applications are still pending.
struct ExportQuestion {
    domain::RoundId round;
    domain::ExportContent content = domain::ExportContent::approved;
    std::vector<domain::UnitId> units; // the picked ones; empty: all
    bool on_rounds_page = false;
    std::uint64_t pending = 0;
};

// The notice and its page.
struct ExportNotice {
    domain::RoundId round = {};                // the page is this round's; empty: the table of all rounds
    std::optional<domain::ExportId> made = {}; // the export just made, shown on top
    domain::Message refused = {};              // why none was made; empty: nothing was refused
    std::optional<ExportQuestion> asked = {};  // nullopt: nothing is asked
};

void fill_notice(view::Values& page, const Visit& visit, const ExportNotice& notice,
                 const std::vector<domain::AwardRound>& rounds, const std::vector<domain::Unit>& units);

} // namespace certaward::pages
