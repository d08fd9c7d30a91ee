#include "workbook/formats.h"

#include <xlsxwriter.h>

namespace certaward::workbook {
namespace {

lxw_format* cell_format(lxw_workbook* workbook, const char* shape = nullptr)
{
    auto* format = workbook_add_format(workbook);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(format, LXW_BORDER_HAIR);
    if (shape) format_set_num_format(format, shape);
    return format;
}

// Makes the format of a day or a moment. In Taiwan's locale, 404, e is the year of the ROC calendar.
lxw_format* date_format(lxw_workbook* workbook, const char* shape)
{
    auto* format = cell_format(workbook, shape);
    format_set_align(format, LXW_ALIGN_LEFT);
    return format;
}

lxw_format* text_format(lxw_workbook* workbook)
{
    auto* format = cell_format(workbook, "@"); // text stays text when the cell is edited
    format_set_text_wrap(format);              // allows narrow columns, so that a print on A4 is readable
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

lxw_format* bold_format(lxw_workbook* workbook, double size)
{
    auto* format = workbook_add_format(workbook);
    format_set_bold(format);
    format_set_font_size(format, size);
    return format;
}

} // namespace

Formats::Formats(lxw_workbook* workbook)
    : heading(heading_format(workbook)), text(text_format(workbook)), number(cell_format(workbook)),
      roc_day(date_format(workbook, "[$-404]e/m/d;@")), roc_moment(date_format(workbook, "[$-404]e/m/d hh:mm;@")),
      day(date_format(workbook, "yyyy/mm/dd")), moment(date_format(workbook, "yyyy/mm/dd hh:mm")),
      title(bold_format(workbook, 14)), plain(workbook_add_format(workbook)), total(cell_format(workbook)),
      signature(bold_format(workbook, 12))
{
    format_set_bold(total);
    format_set_align(signature, LXW_ALIGN_VERTICAL_BOTTOM);
}

lxw_format* Formats::of_moment(domain::Format format, bool has_time) const
{
    if (format == domain::Format::date) return has_time ? moment : day;
    return has_time ? roc_moment : roc_day;
}

} // namespace certaward::workbook
