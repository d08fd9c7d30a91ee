// 證照申請匯出 as a page: for those who open it, and for those whose export was refused.
#pragma once

#include "app/site.h"
#include "domain/award_export.h"
#include "http/response.h"

#include <optional>
#include <string>
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

// Throws NotFound for a round that is not there.
http::Response export_page(const app::Visit& visit, const ExportNotice& notice, int status = http::status::ok);

} // namespace certaward::pages
