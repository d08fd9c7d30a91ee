#include "harness/permission_table.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>
#include <stdexcept>

namespace harness {
namespace {

constexpr std::array kMethods{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"};

// What may stand where an id belongs.
constexpr std::array kIdKinds{"of-1203",  "of-1204", "of-1101", "of-1401", "none",  "zero",
                              "negative", "2^63",    "2^64",    "text",    "empty", "slash"};

constexpr std::size_t kFirstReviewer = 5; // among the identities; those before it see no page

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

// review, review/*/note, export/progress: * stands for whatever is there.
using Shape = std::vector<std::string>;

std::string text_of(const Shape& shape)
{
    std::string text;
    for (const auto& part : shape)
        text += "/" + part;
    return text;
}

// is("export", 2) && at[1] == "progress"
std::vector<Shape> shapes_in(const std::string& route_cpp)
{
    const std::string is = "is(\"", at = "at[", equals = "] == \"";
    std::vector<Shape> shapes;
    for (const auto& line : parts_of(route_cpp, '\n')) {
        const auto from = line.find(is);
        if (from == std::string::npos) continue;
        const auto name_ends = line.find('"', from + is.size());
        Shape shape(static_cast<std::size_t>(std::stoi(line.substr(name_ends + 2))), "*");
        shape[0] = line.substr(from + is.size(), name_ends - from - is.size());
        if (const auto part = line.find(at, name_ends); part != std::string::npos) {
            const auto place = static_cast<std::size_t>(std::stoi(line.substr(part + at.size())));
            const auto value = line.find(equals, part) + equals.size();
            shape.at(place) = line.substr(value, line.find('"', value) - value);
        }
        shapes.push_back(shape);
    }
    return shapes;
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

// "GET", and "GET of-1203" for each target.
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

std::vector<std::string> gaps_between(const std::vector<PermissionLine>& table, const std::string& route_cpp)
{
    std::vector<std::string> gaps;
    const auto shapes = shapes_in(route_cpp);
    if (shapes.empty()) gaps.emplace_back("route.cpp has no route that can be read");
    for (const auto& shape : shapes) {
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
        const bool has_page =
            std::ranges::any_of(shapes, [&](const auto& shape) { return is_answered_by(shape, line.url); });
        if (!has_page && !line.url.starts_with("/static/") && !refuses_every_reviewer(line))
            gaps.push_back("line " + std::to_string(line.number) + " is for no URL: " + line.url);
    }
    return gaps;
}

} // namespace harness
