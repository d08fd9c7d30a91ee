// Finds out what a request has stored, and whose data it has changed.
#pragma once

#include "integration/sql.h"

#include <set>
#include <string>
#include <vector>

namespace harness {

class Stored {
public:
    explicit Stored(integration::Sql& sql);

    // Returns the departments of what was stored since the last call: "every" for data of all of them, "rewritten" for
    // a change without a line in the history. Empty if nothing was stored.
    std::set<std::string> units_since();

private:
    std::vector<std::string> now();
    integration::Sql& sql_;
    std::vector<std::string> before_;
};

} // namespace harness
