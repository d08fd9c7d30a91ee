// What approved certificates are worth: points by level, and what a point is worth in a round.
#pragma once

#include "domain/decision.h"

namespace certaward::domain {

// The points of an approved decision's level by the site's table; 0 for any other decision, and for a level that the
// table does not have.
int points_of(const Decision& decision, const Choices& choices);

} // namespace certaward::domain
