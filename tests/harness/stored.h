// What the reviewers have stored, for finding out whose data a request has changed.
#pragma once

#include "integration/sql.h"

#include <set>
#include <string>
#include <vector>

namespace harness {

class Stored {
public:
    explicit Stored(integration::Sql& sql);

    // The departments of what was stored since the last question; "every" for what concerns all of them, and
    // "rewritten" for what was changed without a line in the history. Empty: nothing was stored.
    std::set<std::string> units_since();

private:
    std::vector<std::string> now();
    integration::Sql& sql_;
    std::vector<std::string> before_;
};

} // namespace harness
