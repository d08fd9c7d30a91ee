// Races that a reviewer can lose: between two reviewers who decide one application at the same moment, and between
// copies of one form.
#pragma once

#include "integration/campus.h"

#include <string>
#include <vector>

namespace harness {

// Both functions fail the test unless each race has exactly one winner. The reviewers of a pair, and the copies of a
// form, are sent through the servers at these addresses in rotation.

// One reviewer of each pair approves and the other rejects; every other application was decided before. The winner gets
// 303; the loser gets 409 and sees who decided what.
void race_in_pairs(integration::Stage& stage, int pairs, const std::vector<std::string>& addresses);

// Sends each form ten times at once. Every copy gets 303, and the decision is stored once.
void race_of_copies(integration::Stage& stage, int forms, const std::vector<std::string>& addresses);

} // namespace harness
