// How cells look. Made once for a workbook, which owns them.
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
    lxw_format* title;     // of a sheet that is read, not filtered
    lxw_format* plain;     // its words
    lxw_format* total;     // the last row of its tables
    lxw_format* signature; // where the hand-over is signed

    lxw_format* of_moment(domain::Format format, bool has_time) const;
};

} // namespace certaward::workbook
