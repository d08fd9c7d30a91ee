// What the checks found, as a row and the page of one application show it.
#pragma once

#include "domain/checks.h"
#include "pages/list_state.h"
#include "pages/site.h"
#include "view/values.h"

#include <string>
#include <vector>

namespace certaward::pages {

// One FINDING for each, or NO_FINDING.
void fill_findings(view::Values& values, const domain::Checked& checked, const Visit& visit, const ListState& list);

// The same in little room: of each check the gravest, and how many more there are.
void fill_marks(view::Values& values, const domain::Checked& checked, const Visit& visit, const ListState& list);

// 系所認可、重複申請（建議 3 級）: in a line.
std::string marks_text(const domain::Checked& checked);

// The other applications that the findings name, for the access record: " named 4801 4802", or nothing.
std::string ids_named_in(const std::vector<domain::Checked>& checked);

} // namespace certaward::pages
