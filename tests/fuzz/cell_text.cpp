// Fuzz target: text of the campus database, written to a cell of the workbook and to a field of the CSV file.

#include "workbook/cell_text.h"
#include "domain/text.h"
#include "fuzz/code_points.h"
#include "fuzz/target.h"
#include "workbook/csv.h"

#include <vector>

namespace fuzz {
namespace {

using namespace certaward;
using domain::Field;

constexpr std::size_t kMaxUnits = 32767;

// Reads a cell as Excel does (ECMA-376 part 1, 22.9.2.19), as far as escapes below U+0080 go.
std::string read_by_excel(std::string_view cell)
{
    std::string text;
    while (!cell.empty()) {
        const auto hex = std::string(cell.size() >= 7 ? cell.substr(2, 4) : "");
        if (cell.starts_with("_x") && hex.size() == 4 && cell[6] == '_' &&
            hex.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos) {
            require(std::stoi(hex, nullptr, 16) == '_', "nothing but the underscore is escaped");
            text += '_';
            cell.remove_prefix(7);
        } else {
            text += cell.front();
            cell.remove_prefix(1);
        }
    }
    return text;
}

std::size_t utf16_units(const std::u32string& points)
{
    return points.size() +
           static_cast<std::size_t>(std::ranges::count_if(points, [](char32_t c) { return c > 0xFFFF; }));
}

void require_cell(std::string_view input)
{
    const auto cell = workbook::cell_text(input);
    const auto points = code_points(cell);
    require(points.has_value(), "a cell is UTF-8");
    require(
        std::ranges::none_of(*points, [](char32_t c) { return is_control(c) || c == '\r' || (c & 0xFFFE) == 0xFFFE; }),
        "XML can hold it");
    require(utf16_units(*points) <= kMaxUnits, "Excel can hold it");

    auto shown = domain::shown_text(input);
    std::erase(shown, '\r');
    if (utf16_units(*points) < kMaxUnits - 1)
        require(read_by_excel(cell) == shown, "Excel shows the text itself");
    else
        require(cell.ends_with("…") || read_by_excel(cell) == shown, "a text that is cut says so");
}

// Returns the fields of one record (RFC 4180).
std::vector<std::string> fields_of(std::string_view record)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < record.size(); ++i) {
        const char c = record[i];
        if (quoted && record.substr(i).starts_with("\"\"")) {
            fields.back() += '"';
            ++i;
        } else if (c == '"') {
            require(quoted || fields.back().empty(), "a quotation begins with the field");
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else {
            require(quoted || (c != '\r' && c != '\n'), "a line break inside a field is quoted");
            fields.back() += c;
        }
    }
    require(!quoted, "a quotation ends");
    return fields;
}

void require_guarded(const std::string& field, std::string_view text)
{
    const auto shown = domain::shown_text(text);
    const bool is_dangerous = !shown.empty() && std::string_view("=+-@\t\r").find(shown[0]) != std::string_view::npos;
    require(field == (is_dangerous ? "'" : "") + shown, "a text is itself, guarded when a program would calculate it");
}

std::vector<domain::ExportColumn> columns_of(std::string_view heading)
{
    std::vector<domain::ExportColumn> columns;
    for (const auto field : {Field::number, Field::class_name, Field::student_name, Field::certificate_name,
                             Field::certificate_number, Field::issuer, Field::bank_account, Field::reviewer,
                             Field::exception, Field::submitted_at, Field::student_id})
        columns.push_back({field, std::string(heading), domain::Format::text});
    return columns;
}

domain::ExportRow row_of(const std::string& text)
{
    domain::ExportRow row;
    row.number = 1;
    row.application.student_id = "0411203001";
    row.application.class_name = row.application.student_name = text;
    row.application.certificate_name = row.application.certificate_number = text;
    row.application.issuer = row.application.bank_account = text;
    row.application.decided_by.name = row.application.decision.exception_words = text;
    row.submitted_at = text;
    return row;
}

// Returns the line without the line break at its end.
std::string_view record_in(std::string_view line)
{
    require(line.ends_with("\r\n"), "a record is a line");
    require(code_points(line).has_value(), "of UTF-8");
    return line.substr(0, line.size() - 2);
}

void require_record(const std::string& text)
{
    const auto columns = columns_of(text);
    const domain::AwardRound round;
    const domain::Choices choices;
    const std::vector<domain::Unit> units;

    const auto head = workbook::csv_head(columns);
    require(head.starts_with("\xEF\xBB\xBF"), "a file begins with its byte order mark");
    const auto headings = fields_of(record_in(std::string_view(head).substr(3)));
    require(headings.size() == columns.size(), "every column has its heading");
    for (const auto& heading : headings)
        require_guarded(heading, text);

    const auto line = workbook::csv_row(columns, row_of(text), {round, choices, units});
    const auto fields = fields_of(record_in(line));
    require(fields.size() == columns.size(), "every column has its field");
    require(fields.front() == "1" && fields.back() == "0411203001", "numbers stay untouched");
    for (std::size_t i = 1; i + 2 < fields.size(); ++i)
        require_guarded(fields[i], text);
    require_guarded(fields[fields.size() - 2], domain::roc_moment_text(text));
}

} // namespace

void cell_text(std::string_view input)
{
    require_cell(input);
    require_record(std::string(input));
    if (!input.ends_with('*')) return; // an asterisk at the end asks for a long text too
    std::string repeated;
    while (repeated.size() < kMaxUnits + 100)
        repeated.append(input);
    require_cell(repeated);
}

} // namespace fuzz
