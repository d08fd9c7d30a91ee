// The condition of a list's statements, and its bound values. All searches share one shape, so that a connection
// prepares few statements; MariaDB drops the parts that an empty value switches off.
#pragma once

#include "store/list_filter.h"
#include "store/mariadb/statement.h"

#include <string>

namespace certaward::store {

// The WHERE clause, over the aliases a (application), r (review), c (application_check), with {scope} in it.
extern const std::string_view kWhereListed;

// The FROM clause of statements that count.
extern const std::string_view kTablesOfCounts;

// The bound values of one filter's condition. Holds the texts that its params view.
class ListCondition {
public:
    explicit ListCondition(const ListFilter& filter); // filter must outlive it

    // Returns the values of kWhereListed, followed by `after`.
    Params params(const Params& after = {}) const;

private:
    const ListFilter& filter_;
    std::string status_;
    std::string pattern_; // for LIKE
};

} // namespace certaward::store
