// row.cpp: parses the rows strictly. A malformed row stops the run.
#include "row.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <istream>
#include <set>
#include <stdexcept>

namespace {

constexpr std::size_t kColumns = 15;

[[noreturn]] void refuse(const std::string& why)
{
    throw std::invalid_argument(why);
}

// Decodes the escapes of `mariadb --batch`.
std::string unescaped(std::string_view field)
{
    constexpr std::string_view kLetters("tn0\\"), kMeant("\t\n\0\\", 4);
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\') {
            text += field[i];
            continue;
        }
        const auto letter = kLetters.find(++i < field.size() ? field[i] : ' ');
        if (letter == kLetters.npos) refuse("an unknown escape");
        text += kMeant[letter];
    }
    return text;
}

std::vector<std::string> columns_of(std::string_view line)
{
    std::vector<std::string> columns;
    for (;;) {
        const auto tab = line.find('\t');
        columns.push_back(unescaped(line.substr(0, tab)));
        if (tab == line.npos) break;
        line.remove_prefix(tab + 1);
    }
    if (columns.size() != kColumns)
        refuse(std::to_string(columns.size()) + " columns instead of " + std::to_string(kColumns));
    return columns;
}

template <typename Number>
Number number(std::string_view text, const char* what)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) refuse(std::string(what) + " is no number");
    return value;
}

Day day(std::string_view text)
{
    using namespace std::chrono;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') refuse("a date is not YYYY-MM-DD");
    const year_month_day date{year{number<int>(text.substr(0, 4), "a year")},
                              month{number<unsigned>(text.substr(5, 2), "a month")},
                              std::chrono::day{number<unsigned>(text.substr(8, 2), "a day")}};
    if (!date.ok()) refuse("a date is not in the calendar");
    return date;
}

std::optional<Day> day_or_none(std::string_view text)
{
    if (text.empty() || text == "0000-00-00") return std::nullopt;
    return day(text);
}

std::string path_below(std::string text)
{
    const std::filesystem::path path(text);
    const bool strays =
        std::any_of(path.begin(), path.end(), [](const auto& part) { return part == ".." || part == "."; });
    if (path.is_absolute() || strays || path.extension() != ".jpg" || text.find('\0') != text.npos)
        refuse("the path is no relative path of a .jpg");
    return text;
}

Kind kind(std::string_view letter)
{
    if (letter == "B") return Kind::bankbook;
    if (letter == "L") return Kind::certificate;
    refuse("the kind is neither B nor L");
}

Row row_of(std::string_view line)
{
    const auto c = columns_of(line);
    return {.path = path_below(c[0]),
            .kind = kind(c[1]),
            .seq = number<int>(c[2], "seq"),
            .apply_no = number<std::uint64_t>(c[3], "apply_no"),
            .student_name = c[4],
            .bank_name = c[5],
            .bank_code = c[6],
            .bank_account = c[7],
            .certificate_name = c[8],
            .certificate_number = c[9],
            .issuer = c[10],
            .obtained_on = day_or_none(c[11]),
            .obtained_from = day(c[12]),
            .obtained_to = day(c[13]),
            .apply_from = day(c[14])};
}

} // namespace

std::vector<Row> read_rows(std::istream& in)
{
    std::vector<Row> rows;
    std::set<std::string> paths;
    std::string line;
    for (int line_number = 1; std::getline(in, line); ++line_number) {
        try {
            rows.push_back(row_of(line));
            if (!paths.insert(rows.back().path).second) refuse("the path stands in an earlier line too");
        } catch (const std::invalid_argument& wrong) {
            throw std::runtime_error("line " + std::to_string(line_number) + ": " + wrong.what());
        }
    }
    if (in.bad()) throw std::runtime_error("the rows cannot be read to their end");
    if (rows.empty()) throw std::runtime_error("no rows"); // the query that feeds the pipe has failed
    return rows;
}
