// The sheets behind the applications: 統計, what they add up to, and 異動, what changed since the revision before.
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

// What a revision says has changed since the one before.
struct ChangesSince {
    std::uint64_t revision = 1; // the one before
    std::uint64_t total = 0;
    std::vector<domain::ExportChange> listed; // not all of them where there are too many
};

// What is known only when all rows are there.
struct Conclusion {
    std::uint64_t revision = 1;
    std::string fingerprint;
    const domain::UnitAwardTotals& totals;
    std::optional<ChangesSince> changes = {};
};

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
