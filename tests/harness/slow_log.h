// Reads MariaDB's slow log: the statements that ran, with the plan that was really used and the rows that were read.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <vector>

namespace harness {

// A line of EXPLAIN.
struct PlanStep {
    std::string table; // its alias; <derived2> etc. for a table that the statement made itself
    std::string type;  // const, ref, range ...; index and ALL read the whole
    std::string key;
    bool was_taken = false; // false: the target table of an INSERT, or a step that was not reached
};

struct RanStatement {
    std::string text;        // with its values, white space folded
    std::string shape;       // with ? for each value
    bool in_routine = false; // in a stored procedure or trigger, of which MariaDB logs everything but the plan
    std::vector<PlanStep> plan;
    bool sorts = false;
    bool temporary = false; // makes a temporary table
    bool scans = false;     // the log reports a full scan, for a statement without a plan
    std::uint64_t rows = 0; // rows read
};

// Calls `use` with each statement that this user of the database ran, in their order, one at a time, because a log is
// long. REQUIRES a log written with long_query_time = 0, log_slow_filter = '' and log_slow_verbosity =
// 'query_plan,explain'.
void each_ran_by(const std::string& user, std::istream& log, const std::function<void(const RanStatement&)>& use);

} // namespace harness
