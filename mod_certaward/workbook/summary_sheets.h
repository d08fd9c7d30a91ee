// Writes the sheets after the applications: 統計 with their totals, and 異動 with the changes since the previous
// revision.
#pragma once

#include "domain/award_export.h"
#include "domain/award_totals.h"
#include "workbook/columns.h"
#include "workbook/formats.h"
#include "workbook/sheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace certaward::workbook {

// The changes of a revision since the previous one.
struct ChangesSince {
    std::uint64_t revision = 1; // the previous one
    std::uint64_t total = 0;
    std::vector<domain::ExportChange> listed; // the newest, if there are too many
};

// Data that is known only after the last row.
struct Conclusion {
    std::uint64_t revision = 1;
    std::string fingerprint;
    const domain::UnitAwardTotals& totals;
    std::optional<ChangesSince> changes = {};
};

// Data about the export, for the summary sheets.
struct About {
    const std::string& title;
    const std::string& scope;
    const std::string& maker;
    const std::string& made_at;
    const Source& source;
};

Sheet statistics_sheet(lxw_workbook* workbook, const Formats& formats, const About& about,
                       const Conclusion& conclusion);
Sheet changes_sheet(lxw_workbook* workbook, const Formats& formats, const About& about, const ChangesSince& changes);

} // namespace certaward::workbook
