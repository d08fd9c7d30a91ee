// The sheets behind the applications: 統計, what they add up to, and 異動, what changed since the revision before.
#pragma once

#include "workbook/workbook.h"

#include <string>

namespace certaward::workbook {

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
