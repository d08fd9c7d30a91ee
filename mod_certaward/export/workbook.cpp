#include "export/workbook.h"

#include "domain/failure.h"
#include "domain/text.h"
#include "export/cell_text.h"
#include "export/columns.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <xlsxwriter.h>

namespace certaward::exporting {
namespace {

constexpr std::uint64_t kMostRows = LXW_ROW_MAX - 1; // the heading takes one
constexpr std::uint8_t kA4 = 9;
constexpr double kLineHeight = 15; // points
constexpr double kMostLines = 20;  // a row is at most 409 points high

// Excel's rules for a sheet's name: at most 31 characters and none of []:*?/\ (titles hold none of our own).
constexpr const char* kSheetName = "證照獎勵";

lxw_row_t row_of(std::uint64_t number)
{
    return static_cast<lxw_row_t>(number);
}
lxw_col_t column_of(std::size_t number)
{
    return static_cast<lxw_col_t>(number);
}

// How many lines a wrapped text takes in a column. Programs that open the file do not all fit heights themselves.
int lines_of(const std::string& text, double width)
{
    constexpr double lost_at_line_ends = 1.05;
    const auto needed = static_cast<double>(domain::display_width(text));
    if (needed <= width) return 1;
    const auto lines = std::ceil(needed * lost_at_line_ends / width);
    return static_cast<int>(std::min(lines, kMostLines));
}

lxw_format* number_format(lxw_workbook* workbook)
{
    auto* format = workbook_add_format(workbook);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(format, LXW_BORDER_HAIR);
    return format;
}

lxw_format* text_format(lxw_workbook* workbook)
{
    auto* format = number_format(workbook);
    format_set_num_format(format, "@"); // text stays text when somebody edits the cell
    format_set_text_wrap(format);       // narrow columns, so that print on A4 can be read
    return format;
}

lxw_format* heading_format(lxw_workbook* workbook)
{
    auto* format = workbook_add_format(workbook);
    format_set_bold(format);
    format_set_align(format, LXW_ALIGN_CENTER);
    format_set_bg_color(format, 0xE3ECF3);
    format_set_border(format, LXW_BORDER_THIN);
    return format;
}

void set_print_layout(lxw_worksheet* sheet, const std::string& title)
{
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, kA4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_margins(sheet, 0.4, 0.4, 0.7, 0.6);
    std::string header = "&C";
    for (const char c : title)
        header += c == '&' ? "&&" : std::string(1, c);
    worksheet_set_header(sheet, header.c_str());
    worksheet_set_footer(sheet, "&C第 &P 頁，共 &N 頁");
}

} // namespace

Workbook::Workbook(const WorkbookSettings& settings)
    : round_(settings.round), choices_(settings.choices), units_(settings.units), folder_(settings.folder)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_FALSE;
    options.tmpdir = folder_.data();
    workbook_ = workbook_new_opt(settings.file.c_str(), &options);
    if (!workbook_) throw domain::Unavailable("workbook: out of memory");
    begin_sheet();
}

Workbook::~Workbook()
{
    if (workbook_) lxw_workbook_free(workbook_);
}

void Workbook::begin_sheet()
{
    sheet_ = workbook_add_worksheet(workbook_, kSheetName);
    if (!sheet_) throw domain::Unavailable("workbook: no sheet");
    text_ = text_format(workbook_);
    number_ = number_format(workbook_);
    auto* heading = heading_format(workbook_);

    set_print_layout(sheet_, cell_text("專業證照獎勵 " + round_.title));
    worksheet_freeze_panes(sheet_, 1, 0);

    const auto all = columns();
    for (std::size_t i = 0; i < all.size(); ++i) {
        worksheet_set_column(sheet_, column_of(i), column_of(i), all[i].width, nullptr);
        check(worksheet_write_string(sheet_, 0, column_of(i), all[i].heading, heading), "write heading");
    }
}

void Workbook::add(const domain::Application& application)
{
    if (rows_ == kMostRows) throw domain::Unavailable("workbook: more rows than a sheet can hold");
    ++rows_;

    const Cell cell{application, round_, choices_, units_};
    const auto all = columns();
    int lines = 1;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto text = all[i].text ? all[i].text(cell) : std::to_string(rows_);
        if (text.empty()) {
            check(worksheet_write_blank(sheet_, row_of(rows_), column_of(i), text_), "write blank");
        } else if (all[i].is_number) {
            double number = 0;
            std::from_chars(text.data(), text.data() + text.size(), number);
            check(worksheet_write_number(sheet_, row_of(rows_), column_of(i), number, number_), "write number");
        } else {
            write_text(i, text);
            lines = std::max(lines, lines_of(text, all[i].width));
        }
    }
    if (lines > 1) check(worksheet_set_row(sheet_, row_of(rows_), lines * kLineHeight, nullptr), "set height");
}

void Workbook::write_text(std::size_t column, const std::string& text)
{
    check(worksheet_write_string(sheet_, row_of(rows_), column_of(column), cell_text(text).c_str(), text_),
          "write text");
}

void Workbook::close()
{
    const auto error = workbook_close(workbook_); // frees it, whatever it answers
    workbook_ = nullptr;
    check(error, "close");
}

void Workbook::check(int error, const char* doing) const
{
    if (error != LXW_NO_ERROR)
        throw domain::Unavailable("workbook: " + std::string(doing) + ": " +
                                  lxw_strerror(static_cast<lxw_error>(error)));
}

} // namespace certaward::exporting
