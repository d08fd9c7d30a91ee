// What MariaDB tells in its slow log of the statements that it ran: the plan that really ran, and what it read.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <vector>

namespace harness {

// A line of EXPLAIN.
struct PlanStep {
    std::string table; // its alias; <derived2> and the like for what the statement made itself
    std::string type;  // const, ref, range ... index and ALL read the whole
    std::string key;
    bool was_taken = false; // what an INSERT writes into stands among the steps too, and what was not reached
};

struct RanStatement {
    std::string text;        // with its values, white space folded
    std::string shape;       // with ? for each value
    bool in_routine = false; // of a stored procedure or trigger: MariaDB tells no plan of it, but the rest
    std::vector<PlanStep> plan;
    bool sorts = false;
    bool temporary = false; // makes a temporary table
    bool scans = false;     // by the log's own word, where there is no plan
    std::uint64_t rows = 0; // read
};

// Calls use with each statement that this user of the database ran, in their order, one at a time: a log is long. It
// was written with long_query_time = 0, log_slow_filter = '' and log_slow_verbosity = 'query_plan,explain'.
void each_ran_by(const std::string& user, std::istream& log, const std::function<void(const RanStatement&)>& use);

} // namespace harness
