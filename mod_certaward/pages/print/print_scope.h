// What is printed of a round: which round and departments were asked for, and the toolbar to choose others.
#pragma once

#include "app/site.h"
#include "domain/award_export.h"
#include "domain/award_round.h"
#include "store/scope.h"
#include "view/values.h"

#include <optional>
#include <string>
#include <vector>

namespace certaward::pages {

// Made from the query: `round`, or the one that the list begins with; `unit`, or all of the reviewer's departments.
struct PrintScope {
    std::vector<domain::AwardRound> rounds; // newest first
    domain::AwardRound round;
    std::vector<domain::Unit> units; // that the reviewer may see
    std::optional<domain::UnitId> unit;
    store::Scope scope;
    std::string scope_key;
    domain::Message departments; // 全校各系所, 資訊工程系

    // Throws NotFound for a round or a department that is not there or not the reviewer's.
    static PrintScope asked_for(const app::Visit& visit);
};

// Can a smaller part of it be asked for, or is it of one department?
bool may_be_divided(const PrintScope& asked);

// The export that holds what is printed. How it is named on paper and on the screen.
struct Revision {
    domain::Message printed; // 第 2 版（License_202303030859.xlsx）, or that there is none
    domain::Message warning; // on the screen; empty: paper and file agree
};
Revision revision_of(const app::Visit& visit, const PrintScope& asked, const std::string& fingerprint);

} // namespace certaward::pages
