// Races that a reviewer can lose: of pairs who decide one application at the same moment, and of copies of one form.
#pragma once

#include "integration/campus.h"

#include <string>
#include <vector>

namespace harness {

// Both fail the test when there is not exactly one winner of each race. The reviewers of a pair, and the copies of a
// form, are sent by turns through the servers at these addresses.

// Half of each pair approves and half rejects, every other time what was decided before. The winner is told so, the
// loser gets 409 and sees who decided what.
void race_in_pairs(integration::Stage& stage, int pairs, const std::vector<std::string>& addresses);

// Each form comes ten times at once. Every copy is told that it is done; it was done once.
void race_of_copies(integration::Stage& stage, int forms, const std::vector<std::string>& addresses);

} // namespace harness
