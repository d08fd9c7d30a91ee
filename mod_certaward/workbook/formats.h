// The cell formats of a workbook. Made once for it; the workbook owns them.
#pragma once

#include "domain/export_column.h"

struct lxw_workbook;
struct lxw_format;

namespace certaward::workbook {

struct Formats {
    explicit Formats(lxw_workbook* workbook);

    lxw_format* heading;
    lxw_format* text;
    lxw_format* number;
    lxw_format* roc_day;
    lxw_format* roc_moment;
    lxw_format* day;
    lxw_format* moment;
    lxw_format* title;     // of a summary sheet
    lxw_format* plain;     // text of a summary sheet
    lxw_format* total;     // last row of a table
    lxw_format* signature; // line for the signatures of the hand-over

    // Returns the format of a day or a moment in a column of this format.
    lxw_format* of_moment(domain::Format format, bool has_time) const;
};

} // namespace certaward::workbook
