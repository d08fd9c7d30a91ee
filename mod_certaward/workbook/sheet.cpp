#include "workbook/sheet.h"

#include "domain/failure.h"
#include "domain/text.h"
#include "workbook/cell_text.h"

#include <array>
#include <cstdio>
#include <utility>
#include <xlsxwriter.h>

namespace certaward::workbook {
namespace {

constexpr std::uint8_t kA4 = 9;
constexpr std::size_t kMaxHeaderBytes = 100; // in characters: even with each & doubled below Excel's limit of 255

lxw_row_t row_of(std::uint64_t number)
{
    return static_cast<lxw_row_t>(number);
}
lxw_col_t column_of(std::size_t number)
{
    return static_cast<lxw_col_t>(number);
}

std::string in_cell(const std::string& text)
{
    return cell_text(guarded_text(text));
}

// Escapes text as the library does in its XML. Control characters need no escaping: cell_text has removed them.
std::string escaped(const std::string& cell)
{
    std::string xml;
    xml.reserve(cell.size());
    for (const char c : cell) {
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else if (c == '>')
            xml += "&gt;";
        else
            xml += c;
    }
    return xml;
}

// Formats a number as the library does, in any locale.
std::string digits_of(double number)
{
    std::array<char, 32> digits;
    return {digits.data(), static_cast<std::size_t>(std::snprintf(digits.data(), digits.size(), "%.16G", number))};
}

} // namespace

Sheet::Sheet(lxw_workbook* workbook, const std::string& name) : sheet_(workbook_add_worksheet(workbook, name.c_str()))
{
    if (!sheet_) throw domain::Unavailable("workbook: cannot add a worksheet");
}

void Sheet::next_row()
{
    ++position_;
    row_has_cell_ = false;
}

void Sheet::note_cell(std::size_t column, const std::string& xml)
{
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> reference;
    lxw_rowcol_to_cell(reference.data(), row_of(position_), column_of(column));
    facts_.rows += !std::exchange(row_has_cell_, true);
    facts_.add_cell(reference.data());
    facts_.add_content(xml);
}

void Sheet::text(std::size_t column, const std::string& text, lxw_format* format)
{
    const auto cell = in_cell(text);
    if (cell.empty())
        check(worksheet_write_blank(sheet_, row_of(position_), column_of(column), format), "write blank");
    else
        check(worksheet_write_string(sheet_, row_of(position_), column_of(column), cell.c_str(), format), "write text");
    note_cell(column, escaped(cell));
}

void Sheet::number(std::size_t column, double number, lxw_format* format)
{
    check(worksheet_write_number(sheet_, row_of(position_), column_of(column), number, format), "write number");
    note_cell(column, digits_of(number));
}

void Sheet::across(std::size_t last_column, const std::string& text, lxw_format* format)
{
    if (last_column == 0) return this->text(0, text, format);
    const auto cell = in_cell(text);
    check(worksheet_merge_range(sheet_, row_of(position_), 0, row_of(position_), column_of(last_column), cell.c_str(),
                                format),
          "merge");
    note_cell(0, escaped(cell));
    for (std::size_t column = 1; column <= last_column; ++column)
        note_cell(column, ""); // the library writes blank cells for the rest
}

void Sheet::height(double points)
{
    check(worksheet_set_row(sheet_, row_of(position_), points, nullptr), "set height");
}

void Sheet::width(std::size_t column, double characters)
{
    check(worksheet_set_column(sheet_, column_of(column), column_of(column), characters, nullptr), "set width");
}

void Sheet::freeze_heading()
{
    worksheet_freeze_panes(sheet_, 1, 0);
}

void Sheet::filter(std::size_t last_column)
{
    check(worksheet_autofilter(sheet_, 0, 0, row_of(position_), column_of(last_column)), "filter");
}

void Sheet::repeat_heading()
{
    check(worksheet_repeat_rows(sheet_, 0, 0), "repeat heading");
}

void Sheet::print(const std::string& header, const std::string& footer)
{
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, kA4);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_margins(sheet_, 0.4, 0.4, 0.7, 0.6);
    check(worksheet_set_header(sheet_, header.c_str()), "set header");
    check(worksheet_set_footer(sheet_, footer.c_str()), "set footer");
}

void Sheet::check(int error, const char* doing) const
{
    if (error != LXW_NO_ERROR)
        throw domain::Unavailable("workbook: " + std::string(doing) + ": " +
                                  lxw_strerror(static_cast<lxw_error>(error)));
}

std::string header_text(const std::string& text)
{
    std::string header;
    std::size_t characters = 0;
    for (const char c : cell_text(text)) {
        const bool begins_one = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (begins_one && ++characters > kMaxHeaderBytes) return header + "…";
        header += c == '&' ? "&&" : std::string(1, c == '\n' ? ' ' : c);
    }
    return header;
}

} // namespace certaward::workbook
