#include "harness/permission_table.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>
#include <stdexcept>

namespace harness {
namespace {

constexpr std::array kMethods{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"};

// The kinds of target that every URL with an id must be tried with.
constexpr std::array kIdKinds{"of-1203",  "of-1204", "of-1101", "of-1401", "none",  "zero",
                              "negative", "2^63",    "2^64",    "text",    "empty", "slash"};

constexpr std::size_t kFirstReviewer = 5; // index in kIdentities; the identities before it see no page

std::vector<std::string> words_of(const std::string& line)
{
    std::istringstream stream(line.substr(0, line.find('#')));
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

std::vector<std::string> parts_of(const std::string& text, char separator)
{
    std::istringstream stream(text);
    std::vector<std::string> parts;
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

Expected expected_in(const std::string& cell, int number)
{
    const auto digits = cell.substr(0, 3);
    const auto marks = cell.substr(digits.size());
    if (digits.size() != 3 || !std::ranges::all_of(digits, [](unsigned char c) { return std::isdigit(c); }) ||
        marks.find_first_not_of("*+") != std::string::npos)
        throw std::runtime_error("line " + std::to_string(number) + ": '" + cell + "' is no status with * or +");
    return {std::stol(digits), marks.find('*') != std::string::npos, marks.find('+') != std::string::npos};
}

PermissionLine line_of(const std::vector<std::string>& words, int number)
{
    constexpr std::size_t before = 4; // columns before the identities
    if (words.size() != before + kIdentities.size())
        throw std::runtime_error("line " + std::to_string(number) + " has " + std::to_string(words.size()) +
                                 " columns");
    PermissionLine line{.number = number,
                        .methods = parts_of(words[0], ','),
                        .url = words[1],
                        .form = words[2],
                        .targets = parts_of(words[3], ',')};
    for (const auto& method : line.methods)
        if (std::ranges::find(kMethods, method) == kMethods.end())
            throw std::runtime_error("line " + std::to_string(number) + ": no method " + method);
    for (std::size_t i = 0; i < kIdentities.size(); ++i)
        line.expected[i] = expected_in(words[before + i], number);
    return line;
}

// The parts of a path, e.g. review, *, note; * stands for a placeholder such as {application}.
using Shape = std::vector<std::string>;

std::string text_of(const Shape& shape)
{
    std::string text;
    for (const auto& part : shape)
        text += "/" + part;
    return text;
}

struct Row {
    Shape shape;
    bool is_for_whole_school = false;
};

// Returns the routes in the text of routes.cpp. A line reads: Route{"POST", "/review/{application}/note", ...,
// reviewers, ...
std::vector<Row> rows_in(const std::string& routes_cpp)
{
    const std::string begin = "Route{\"";
    std::vector<Row> rows;
    for (const auto& line : parts_of(routes_cpp, '\n')) {
        const auto from = line.find(begin);
        if (from == std::string::npos) continue;
        const auto path_begins = line.find("\"/", from + begin.size()) + 2;
        const auto path = line.substr(path_begins, line.find('"', path_begins) - path_begins);
        Row row{path.empty() ? Shape{""} : parts_of(path, '/'), line.find(" whole_school,") != std::string::npos};
        for (auto& part : row.shape)
            if (part.starts_with('{')) part = "*";
        rows.push_back(row);
    }
    return rows;
}

bool is_answered_by(const Shape& shape, const std::string& url)
{
    const auto path = url.substr(1, url.find('?') - 1);
    const auto parts = path.empty() ? Shape{""} : parts_of(path, '/');
    return std::ranges::equal(shape, parts, [](const auto& one, const auto& part) {
        return one == part || (one == "*" && part.starts_with('{'));
    });
}

bool has_id(const Shape& shape)
{
    return shape.size() > 1 && shape[1] == "*";
}

bool refuses_every_reviewer(const PermissionLine& line)
{
    return std::all_of(line.expected.begin() + kFirstReviewer, line.expected.end(),
                       [](const Expected& each) { return each.status == 404; });
}

// Returns whether a reviewer with departments gets an answer. The last column is the R&D office.
bool answers_departments(const PermissionLine& line)
{
    return std::any_of(line.expected.begin() + kFirstReviewer, line.expected.end() - 1,
                       [](const Expected& each) { return each.status != 404 && each.status != 405; });
}

// Returns the methods that the table has for the route, alone and with each target: "GET" and "GET of-1203".
std::set<std::string> covered(const std::vector<PermissionLine>& table, const Shape& shape)
{
    std::set<std::string> all;
    for (const auto& line : table) {
        if (!is_answered_by(shape, line.url)) continue;
        for (const auto& method : line.methods) {
            all.insert(method);
            for (const auto& target : line.targets)
                all.insert(method + " " + target);
        }
    }
    return all;
}

} // namespace

std::size_t column_of(const std::string& identity)
{
    for (std::size_t i = 0; i < kIdentities.size(); ++i)
        if (identity == kIdentities[i]) return i;
    throw std::runtime_error("nobody is called " + identity);
}

std::vector<PermissionLine> parse_table(const std::string& text)
{
    std::vector<PermissionLine> table;
    int number = 0;
    for (const auto& line : parts_of(text, '\n')) {
        ++number;
        const auto words = words_of(line);
        if (words.empty()) continue;
        if (words[0] != "method") {
            table.push_back(line_of(words, number));
            continue;
        }
        if (!std::equal(words.begin() + 4, words.end(), kIdentities.begin(), kIdentities.end()))
            throw std::runtime_error("the heading names other identities");
    }
    return table;
}

std::vector<std::string> gaps_between(const std::vector<PermissionLine>& table, const std::string& routes_cpp)
{
    std::vector<std::string> gaps;
    const auto rows = rows_in(routes_cpp);
    if (rows.empty()) gaps.emplace_back("routes.cpp has no route that can be read");
    for (const auto& [shape, is_for_whole_school] : rows) {
        const auto known = covered(table, shape);
        for (const std::string method : kMethods) {
            if (!known.contains(method)) gaps.push_back("no line for " + method + " " + text_of(shape));
            if (!has_id(shape) || (method != "GET" && method != "POST")) continue;
            for (const std::string kind : kIdKinds)
                if (!known.contains(method + " " + kind))
                    gaps.push_back("no line for " + method + " " + text_of(shape) + " " + kind);
        }
    }
    for (const auto& line : table) {
        const auto row =
            std::ranges::find_if(rows, [&](const Row& each) { return is_answered_by(each.shape, line.url); });
        const auto number = "line " + std::to_string(line.number);
        if (row == rows.end() && !line.url.starts_with("/static/") && !refuses_every_reviewer(line))
            gaps.push_back(number + " is for no URL: " + line.url);
        if (row != rows.end() && row->is_for_whole_school && answers_departments(line))
            gaps.push_back(number + " shows departments a page of the whole school: " + line.url);
    }
    return gaps;
}

} // namespace harness
