// Shows the findings of the checks, for a list row and for a detail page.
#pragma once

#include "checks/evidence.h"
#include "pages/vocabulary.h"
#include "view/values.h"

namespace certaward::pages {

// Fills a FINDING for each finding, or NO_FINDING.
void fill_findings(view::Values& values, const checks::CheckResult& checked, const Visit& visit, const ListQuery& list);

// Fills the findings in short form: for each check the gravest one, and the total if the check has more than one.
void fill_marks(view::Values& values, const checks::CheckResult& checked, const Visit& visit, const ListQuery& list);

// Returns the checks that found something, in a line: 系所認可、重複申請（建議 3 級）.
domain::Message marks_text(const checks::CheckResult& checked);

} // namespace certaward::pages
