// The rows of an export as text: UTF-8 with a byte order mark, so that Excel knows it, comma separated as RFC 4180
// says.
#pragma once

#include "domain/award_export.h"
#include "domain/export_column.h"
#include "workbook/columns.h"

#include <string>
#include <vector>

namespace certaward::workbook {

// The byte order mark and the headings.
std::string csv_head(const std::vector<domain::ExportColumn>& columns);

// One record, with its line break. Text that a spreadsheet would take for a formula gets an apostrophe before it.
std::string csv_row(const std::vector<domain::ExportColumn>& columns, const domain::ExportRow& row,
                    const Source& source);

} // namespace certaward::workbook
