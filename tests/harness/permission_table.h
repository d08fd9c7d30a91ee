// Reads the permission matrix in permissions.txt and finds the routes that it lacks.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace harness {

// The identities that send requests: the file's columns, in its order.
constexpr std::array kIdentities{"anonymous", "expired",   "student",   "noduty", "left1",
                                 "staff1203", "staff1101", "staffboth", "rd1"};

std::size_t column_of(const std::string& identity); // throws std::runtime_error for an unknown one

struct Expected {
    long status = 0;
    bool shows = false;  // *: the answer contains the departments' canaries
    bool stores = false; // +: the request stores something; without +, it must store nothing
};

struct PermissionLine {
    int number = 0; // line number in the file
    std::vector<std::string> methods;
    std::string url; // below the Location; {application}, {unit} ... are placeholders for the target's ids
    std::string form;
    std::vector<std::string> targets;
    std::array<Expected, kIdentities.size()> expected{};
};

// Parses the text of permissions.txt. Throws std::runtime_error with the number of an invalid line, or for other
// identities in the heading.
std::vector<PermissionLine> parse_table(const std::string& text);

// Compares the matrix with the table of routes. Returns each route, method and kind of id that has no line, each line
// that no route answers, and each line that shows departments a page of the whole school.
std::vector<std::string> gaps_between(const std::vector<PermissionLine>& table, const std::string& routes_cpp);

} // namespace harness
