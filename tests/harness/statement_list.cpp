#include "harness/statement_list.h"

#include "integration/page.h"
#include "integration/said_by.h"

#include <algorithm>
#include <stdexcept>

namespace harness {
namespace {

const std::string kReads = "read ";
const std::string kUsual = "page"; // the limit of rows for a statement without a read of its own

std::vector<std::string> split(const std::string& text, const std::string& at)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find(at, from), text.size());
        parts.push_back(integration::folded(text.substr(from, end - from)));
        from = end + at.size();
    }
    return parts;
}

[[noreturn]] void refuse(int number, const std::string& why)
{
    throw std::runtime_error("statements.txt, line " + std::to_string(number) + ": " + why);
}

bool is_known(const std::string& allowed)
{
    return allowed == "sort" || allowed == "temporary" || allowed.starts_with("whole ") || allowed.starts_with(kReads);
}

// Adds what a line allows, e.g.: whole bank, sort: a few dozen rows
void allow(ListedStatement& line, const std::string& text)
{
    const auto colon = text.find(": ");
    if (colon == std::string::npos) refuse(line.number, "allows without a reason");
    for (const auto& allowed : split(text.substr(0, colon), ", ")) {
        if (!is_known(allowed)) refuse(line.number, "nobody knows what this allows: " + allowed);
        line.may[allowed] = text.substr(colon + 2);
    }
}

bool has_in_order(const std::string& text, const std::vector<std::string>& words)
{
    std::size_t from = 0;
    for (const auto& word : words) {
        const auto at = text.find(word, from);
        if (at == std::string::npos) return false;
        from = at + word.size();
    }
    return true;
}

bool reads_whole(const PlanStep& step)
{
    return step.was_taken && (step.type == "ALL" || step.type == "index") && !step.table.starts_with("<");
}

std::string text_of(const RanStatement& ran)
{
    std::string text;
    for (const auto& step : ran.plan)
        text += (text.empty() ? "" : ", ") + step.table + " " + step.type + (step.key == "NULL" ? "" : " " + step.key);
    if (ran.plan.empty()) text = ran.in_routine ? "in a routine" : "no plan";
    return text + (ran.sorts ? "; sorts" : "") + (ran.temporary ? "; temporary" : "");
}

} // namespace

std::vector<ListedStatement> parse_statements(const std::string& text)
{
    std::vector<ListedStatement> list;
    int number = 0;
    for (const auto& line : integration::lines_of(text)) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == ' ') {
            if (list.empty()) refuse(number, "belongs to no statement");
            list.back().number = number;
            allow(list.back(), integration::folded(line));
            continue;
        }
        const auto parts = split(line, " | ");
        if (parts.size() != 2 || parts[1].empty()) refuse(number, "is not: name | words ... words");
        if (std::ranges::find(list, parts[0], &ListedStatement::name) != list.end())
            refuse(number, "the name is another's: " + parts[0]);
        list.push_back({number, parts[0], split(parts[1], " ... "), {}});
    }
    return list;
}

StatementCheck::StatementCheck(std::vector<ListedStatement> list, Measures measures)
    : list_(std::move(list)), measures_(std::move(measures))
{
}

void StatementCheck::complain(const std::string& what, const std::string& text)
{
    complaints_.try_emplace(what, text.substr(0, 3000));
}

// Returns the first line whose words are in the statement; nullptr if no line matches.
const ListedStatement* StatementCheck::line_of(const RanStatement& ran)
{
    const auto found = std::ranges::find_if(list_, [&](const auto& line) {
        return has_in_order(ran.shape + " ;", line.words) || has_in_order(ran.text + " ;", line.words);
    });
    return found == list_.end() ? nullptr : &*found;
}

std::uint64_t StatementCheck::rows_allowed(const ListedStatement& line) const
{
    for (const auto& [allowed, why] : line.may)
        if (allowed.starts_with(kReads)) return measures_.at(allowed.substr(kReads.size()));
    return measures_.at(kUsual);
}

void StatementCheck::look_at(const RanStatement& ran)
{
    const auto* line = line_of(ran);
    if (!line) return complain("not on the list: " + ran.shape.substr(0, 2000), ran.text + " (" + text_of(ran) + ")");
    auto& seen = seen_[line->name];
    ++seen.times;
    seen.most_rows = std::max(seen.most_rows, ran.rows);
    seen.plans.insert(text_of(ran));
    check(ran, *line);
}

void StatementCheck::check(const RanStatement& ran, const ListedStatement& line)
{
    const auto complain_of = [&](const std::string& what) {
        complain(line.name + ": " + what, ran.text + " (" + text_of(ran) + "; " + std::to_string(ran.rows) + " rows)");
    };
    for (const auto& step : ran.plan)
        if (reads_whole(step) && !line.may.contains("whole " + step.table))
            complain_of("reads the whole of " + step.table);
    if (ran.plan.empty() && ran.scans && !line.may.contains("whole table")) complain_of("reads the whole of a table");
    if (ran.sorts && !line.may.contains("sort")) complain_of("sorts");
    if (ran.temporary && !line.may.contains("temporary")) complain_of("makes a temporary table");
    if (ran.rows > rows_allowed(line)) complain_of("reads more rows than it may");
}

std::vector<std::string> StatementCheck::complaints() const
{
    std::vector<std::string> all;
    for (const auto& [what, text] : complaints_)
        all.push_back(what + "\n    " + text);
    for (const auto& line : list_)
        if (!seen_.contains(line.name)) all.push_back("did not run: " + line.name);
    return all;
}

std::string StatementCheck::report() const
{
    std::string text;
    for (const auto& [name, seen] : seen_) {
        text +=
            name + ": " + std::to_string(seen.times) + " times, at most " + std::to_string(seen.most_rows) + " rows\n";
        for (const auto& plan : seen.plans)
            text += "    " + plan + "\n";
    }
    return text;
}

} // namespace harness
