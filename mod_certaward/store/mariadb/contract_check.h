// The contract with the campus: the views that the site file makes, their columns, and whether they hold what the
// module reads in them. MariaDB alone does not say: a text where a day should be is no error, only wrong.
#pragma once

#include "store/mariadb/connection.h"

#include <atomic>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

struct ContractColumn {
    std::string_view name;
    ColumnType type; // text may be a whole number, too: some campuses number their departments and rounds
    bool may_be_null = false;
};

struct ContractView {
    std::string_view name;
    std::vector<ContractColumn> columns;
};

const std::vector<ContractView>& contract();

// What of the view does not fit, a phrase for each column; empty: it fits. A view may have more columns.
std::string misfits(const ContractView& view, const std::vector<Column>& columns);

// Whether the views fit, as one child process knows it. Shared by its threads.
class Contract {
public:
    // Looks at the views when nobody has for a minute, without running them: a few milliseconds. Throws Unavailable
    // that names views and columns when they do not fit; then each call looks again.
    void check(Connection& db);
    void check_now(Connection& db);

private:
    using Clock = std::chrono::steady_clock;
    std::atomic<Clock::time_point> fitted_at_{Clock::time_point::min()};
};

} // namespace certaward::store
