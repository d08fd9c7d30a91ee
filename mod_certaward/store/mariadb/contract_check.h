// The contract with the campus: the views that the site file makes, their columns, and a check of the columns' types.
// MariaDB alone does not report a text where a day should be: it is no error, only wrong.
#pragma once

#include "store/mariadb/connection.h"

#include <atomic>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

// A column that the module reads.
struct ContractColumn {
    std::string_view name;
    ColumnType type; // text may be a whole number too: some campuses number their departments and rounds
    bool may_be_null = false;
};

// A view that the module reads.
struct ContractView {
    std::string_view name;
    std::vector<ContractColumn> columns;
};

// Returns the views of the contract.
const std::vector<ContractView>& contract();

// Returns a phrase for each column of the view that does not fit; empty if the view fits. A view may have more columns.
std::string misfits(const ContractView& view, const std::vector<Column>& columns);

// The contract as checked by one child process. Shared by its threads.
class Contract {
public:
    // Checks the views unless they fitted within the last minute; does not run them, and takes a few milliseconds.
    // Throws Unavailable, with the names of views and columns, if they do not fit; then each call checks again.
    void check(Connection& db);
    // Checks the views in any case. Throws the same.
    void check_now(Connection& db);

private:
    using Clock = std::chrono::steady_clock;
    std::atomic<Clock::time_point> fitted_at_{Clock::time_point::min()};
};

} // namespace certaward::store
