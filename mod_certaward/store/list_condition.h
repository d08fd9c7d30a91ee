// The condition of a list's statements, and what is bound to it. One shape for every search, so that a connection
// prepares few statements; MariaDB drops the parts that ask for nothing.
#pragma once

#include "store/list_filter.h"
#include "store/mariadb/statement.h"

#include <string>

namespace certaward::store {

// WHERE ..., over the aliases a (application), r (review), c (application_check), with {scope} in it.
extern const std::string_view kWhereListed;

// FROM ..., for statements that count.
extern const std::string_view kTablesOfCounts;

// Holds the texts that its params view.
class ListCondition {
public:
    explicit ListCondition(const ListFilter& filter); // which must outlive it
    Params params(const Params& after = {}) const;

private:
    const ListFilter& filter_;
    std::string status_;
    std::string pattern_; // for LIKE
};

} // namespace certaward::store
