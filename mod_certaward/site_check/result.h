// What the check found, a line for each thing it looked at.
#pragma once

#include <string>
#include <vector>

namespace certaward::site_check {

enum class Verdict {
    holds,
    note,     // works, and might be better
    wrong,    // does not hold
    not_asked // it could not be found out
};

struct Result {
    Verdict verdict;
    std::string thing;    // "view application"
    std::string says;     // what is the matter with it; may be empty when it holds
    std::string fix = {}; // a sentence; empty when there is nothing to do
};

using Results = std::vector<Result>;

} // namespace certaward::site_check
