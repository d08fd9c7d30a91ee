// What the checks found, as a row and the page of one application show it.
#pragma once

#include "app/list_query.h"
#include "app/site.h"
#include "checks/evidence.h"
#include "view/values.h"

namespace certaward::pages {

// One FINDING for each, or NO_FINDING.
void fill_findings(view::Values& values, const checks::CheckResult& checked, const app::Visit& visit,
                   const app::ListQuery& list);

// The same in little room: of each check the gravest, and how many more there are.
void fill_marks(view::Values& values, const checks::CheckResult& checked, const app::Visit& visit,
                const app::ListQuery& list);

// 系所認可、重複申請（建議 3 級）: in a line.
domain::Message marks_text(const checks::CheckResult& checked);

} // namespace certaward::pages
