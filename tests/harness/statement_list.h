// The list of the module's statements in statements.txt, and its comparison with the statements that ran.
#pragma once

#include "harness/slow_log.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace harness {

struct ListedStatement {
    int number = 0; // line number in the file
    std::string name;
    std::vector<std::string> words;         // in the statement, in this order
    std::map<std::string, std::string> may; // whole TABLE, sort, temporary or read SIZE, each with its reason
};

// Parses the text of statements.txt. Throws std::runtime_error with the number of a line that is invalid, allows
// something without a reason, or repeats a name.
std::vector<ListedStatement> parse_statements(const std::string& text);

// The number of rows that a statement may read, by SIZE: "page", "round" ...
using Measures = std::map<std::string, std::uint64_t>;

// Compares the statements that ran with the list. Complains about each that is not as the list says, and about each
// listed one that did not run.
class StatementCheck {
public:
    StatementCheck(std::vector<ListedStatement> list, Measures measures);

    void look_at(const RanStatement& ran);
    std::vector<std::string> complaints() const; // one of each kind; empty: all is well
    std::string report() const;                  // each statement with its plans, for people to read

private:
    struct Seen {
        std::size_t times = 0;
        std::uint64_t most_rows = 0;
        std::set<std::string> plans;
    };
    const ListedStatement* line_of(const RanStatement& ran);
    void check(const RanStatement& ran, const ListedStatement& line);
    void complain(const std::string& what, const std::string& text);
    std::uint64_t rows_allowed(const ListedStatement& line) const;

    std::vector<ListedStatement> list_;
    Measures measures_;
    std::map<std::string, Seen> seen_;              // by name
    std::map<std::string, std::string> complaints_; // with the first statement that caused it
};

} // namespace harness
