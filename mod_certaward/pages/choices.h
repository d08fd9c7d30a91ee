// Fills the choices of round and department, for the list and the printed pages; and counts by status.
#pragma once

#include "domain/award_round.h"
#include "domain/reviewer.h"
#include "store/list_counts.h"
#include "view/values.h"

#include <optional>
#include <vector>

namespace certaward::pages {

// Fills a ROUND for each round, with SELECTED in the chosen one.
void fill_round_choice(view::Values& values, const std::vector<domain::AwardRound>& rounds,
                       const domain::RoundId& chosen);

// Fills UNITS with a UNIT for each department, if there is more than one.
void fill_unit_choice(view::Values& values, const std::vector<domain::Unit>& units,
                      const std::optional<domain::UnitId>& chosen);

// Fills PENDING, APPROVED, REJECTED.
void fill_counts(view::Values& values, const store::Counts& counts);

} // namespace certaward::pages
