// What the pages of 證照申請匯出 say on top: what was made, why nothing was, or a question first.
#pragma once

#include "app/site.h"
#include "domain/award_round.h"
#include "pages/exports/rounds_page.h"
#include "view/values.h"

#include <vector>

namespace certaward::pages {

void fill_notice(view::Values& page, const app::Visit& visit, const ExportNotice& notice,
                 const std::vector<domain::AwardRound>& rounds, const std::vector<domain::Unit>& units);

} // namespace certaward::pages
