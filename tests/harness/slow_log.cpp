#include "harness/slow_log.h"

#include "integration/page.h"

#include <cctype>
#include <cstdlib>

namespace harness {
namespace {

const std::string kUser = "# User@Host: ";
const std::string kExplain = "# explain: ";
constexpr std::size_t kLongestText = 20000; // of a statement; longer ones contain the bytes of a picture or workbook

bool begins(const std::string& line, const std::string& with)
{
    return line.compare(0, with.size(), with) == 0;
}

bool says(const std::string& line, const std::string& fact)
{
    return begins(line, "# ") && line.find(fact) != std::string::npos;
}

std::vector<std::string> cells_of(const std::string& row)
{
    std::vector<std::string> cells(1);
    for (const char c : row)
        if (c == '\t')
            cells.emplace_back();
        else
            cells.back() += c;
    return cells;
}

// Columns: id, select_type, table, type, possible_keys, key, key_len, ref, rows, r_rows, filtered, r_filtered, Extra
void add_step(RanStatement& ran, const std::string& line)
{
    const auto cells = cells_of(line.substr(kExplain.size()));
    if (cells.size() < 13 || cells[0] == "id" || cells[2] == "NULL") return;
    ran.plan.push_back({cells[2], cells[3], cells[5], cells[9] != "NULL"});
}

void add_fact(RanStatement& ran, const std::string& line)
{
    const std::string rows = "Rows_examined: ";
    if (const auto at = line.find(rows); at != std::string::npos)
        ran.rows = std::strtoull(line.c_str() + at + rows.size(), nullptr, 10);
    if (says(line, "Stored_routine: ")) ran.in_routine = true;
    if (says(line, "Full_scan: Yes")) ran.scans = true;
    if (says(line, "Tmp_table: Yes")) ran.temporary = true;
    if (says(line, "Filesort: Yes")) ran.sorts = true;
    if (begins(line, kExplain)) add_step(ran, line);
}

bool is_of_the_log_itself(const std::string& line)
{
    return begins(line, "SET timestamp=") || begins(line, "use `") || begins(line, "# administrator command");
}

bool is_of_a_word(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '@';
}

// Returns where the quoted text ends that begins at `at`.
std::size_t end_of_quoted(const std::string& text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\' || text.compare(at, 2, "''") == 0)
            ++at;
        else if (text[at] == '\'')
            return at + 1;
    }
    return at;
}

std::size_t end_of_number(const std::string& text, std::size_t at)
{
    while (at < text.size() && (is_of_a_word(text[at]) || text[at] == '.'))
        ++at;
    return at;
}

std::string shape_of(const std::string& text)
{
    std::string shape;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_quoted = text[at] == '\'';
        const bool is_number =
            std::isdigit(static_cast<unsigned char>(text[at])) && !is_of_a_word(shape.empty() ? ' ' : shape.back());
        if (is_quoted || is_number) {
            shape += '?';
            at = is_quoted ? end_of_quoted(text, at) : end_of_number(text, at);
        } else {
            shape += text[at++];
        }
    }
    return shape;
}

// Parses the lines between two lines of User@Host: facts as comments, then the statement.
RanStatement entry_of(const std::vector<std::string>& lines)
{
    RanStatement ran;
    std::string text;
    for (const auto& line : lines) {
        if (is_of_the_log_itself(line)) continue;
        if (text.empty() && begins(line, "#"))
            add_fact(ran, line);
        else if (!begins(line, "# Time: "))
            text += line + "\n";
    }
    ran.text = integration::folded(text.substr(0, kLongestText));
    if (!ran.text.empty() && ran.text.back() == ';') ran.text.pop_back();
    ran.shape = shape_of(ran.text);
    return ran;
}

} // namespace

void each_ran_by(const std::string& user, std::istream& log, const std::function<void(const RanStatement&)>& use)
{
    std::vector<std::string> lines;
    bool is_theirs = false;
    const auto end_entry = [&] {
        const auto ran = is_theirs ? entry_of(lines) : RanStatement();
        lines.clear();
        if (!ran.text.empty()) use(ran);
    };
    for (std::string line; std::getline(log, line);) {
        if (begins(line, kUser)) {
            end_entry();
            is_theirs = begins(line, kUser + user + "[");
        } else {
            lines.push_back(std::move(line));
        }
    }
    end_entry();
}

} // namespace harness
