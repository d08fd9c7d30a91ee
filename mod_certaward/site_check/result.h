// The results of certaward-check, one for each thing that it checks.
#pragma once

#include <string>
#include <vector>

namespace certaward::site_check {

enum class Verdict {
    holds,
    note,     // holds, but could be better
    wrong,    // must be mended
    not_asked // could not be checked
};

struct Result {
    Verdict verdict;
    std::string thing;    // "view application"
    std::string says;     // the finding; may be empty if it holds
    std::string fix = {}; // a sentence that says how to mend it; empty: nothing to do
};

using Results = std::vector<Result>;

} // namespace certaward::site_check
