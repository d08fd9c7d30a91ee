// The choices of a round and of a department, as the list and the printed pages offer them; and counts by status.
#pragma once

#include "domain/award_round.h"
#include "domain/reviewer.h"
#include "store/list_counts.h"
#include "view/values.h"

#include <optional>
#include <vector>

namespace certaward::pages {

// ROUND for each, SELECTED in the chosen one.
void fill_round_choice(view::Values& values, const std::vector<domain::AwardRound>& rounds,
                       const domain::RoundId& chosen);

// UNITS with a UNIT for each, where there are several to choose from.
void fill_unit_choice(view::Values& values, const std::vector<domain::Unit>& units,
                      const std::optional<domain::UnitId>& chosen);

// PENDING, APPROVED, REJECTED.
void fill_counts(view::Values& values, const store::Counts& counts);

} // namespace certaward::pages
