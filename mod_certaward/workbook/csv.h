// Writes the rows of an export as CSV (RFC 4180), in UTF-8 with a byte order mark, by which Excel recognizes UTF-8.
#pragma once

#include "domain/award_export.h"
#include "domain/export_column.h"
#include "workbook/columns.h"

#include <string>
#include <vector>

namespace certaward::workbook {

// Returns the byte order mark and the line of headings.
std::string csv_head(const std::vector<domain::ExportColumn>& columns);

// Returns one record with its line break. An apostrophe precedes text that a spreadsheet would take for a formula.
std::string csv_row(const std::vector<domain::ExportColumn>& columns, const domain::ExportRow& row,
                    const Source& source);

} // namespace certaward::workbook
