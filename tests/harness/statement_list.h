// The list of the module's statements, as it stands in statements.txt, and what of the statements that ran does not
// agree with it.
#pragma once

#include "harness/slow_log.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace harness {

struct ListedStatement {
    int number = 0; // in the file
    std::string name;
    std::vector<std::string> words;         // that stand in it, in this order
    std::map<std::string, std::string> may; // whole TABLE, sort, temporary, read HOW_MUCH: and the reason
};

// Throws std::runtime_error with the number of a line that can't be read, that allows without a reason, and when two
// have one name.
std::vector<ListedStatement> parse_statements(const std::string& text);

// How many rows a statement may read that is allowed so much: "page", "department", "round" ...
using Measures = std::map<std::string, std::uint64_t>;

// Why each statement is not as the list says, and which of the list did not run. Empty: all is well.
class StatementCheck {
public:
    StatementCheck(std::vector<ListedStatement> list, Measures measures);

    void look_at(const RanStatement& ran);
    std::vector<std::string> complaints() const; // one of a kind
    std::string report() const;                  // each statement with its plans, for people

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
    std::map<std::string, std::string> complaints_; // with the first statement of each
};

} // namespace harness
