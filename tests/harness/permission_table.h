// The permission matrix as it stands in permissions.txt, and what of the routing table it forgets.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace harness {

// Who asks: the file's columns, in its order.
constexpr std::array kIdentities{"anonymous", "expired",   "student",   "noduty", "left1",
                                 "staff1203", "staff1101", "staffboth", "rd1"};

std::size_t column_of(const std::string& identity); // throws for nobody's

struct Expected {
    long status = 0;
    bool shows = false;  // *: the departments' canaries are in the answer
    bool stores = false; // +: something is stored, and without it nothing is
};

struct PermissionLine {
    int number = 0; // in the file
    std::vector<std::string> methods;
    std::string url; // below the Location, with {application}, {unit} ... for what the target puts there
    std::string form;
    std::vector<std::string> targets;
    std::array<Expected, kIdentities.size()> expected{};
};

// Throws std::runtime_error with the number of a line that can't be read.
std::vector<PermissionLine> parse_table(const std::string& text);

// Compares the matrix with the table of routes. Returns each route, method and kind of id that has no line, each line
// that no route answers, and each line that shows departments a page of the whole school.
std::vector<std::string> gaps_between(const std::vector<PermissionLine>& table, const std::string& routes_cpp);

} // namespace harness
