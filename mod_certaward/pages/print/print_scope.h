// The scope of a printed page: the requested round and departments, and the choices for its toolbar.
#pragma once

#include "domain/award_export.h"
#include "domain/award_round.h"
#include "pages/vocabulary.h"
#include "store/scope.h"
#include "view/values.h"

#include <optional>
#include <string>
#include <vector>

namespace certaward::pages {

// The requested round and departments, from the query: `round`, or the round that the list begins with; `unit`, or all
// of the reviewer's departments.
struct PrintScope {
    std::vector<domain::AwardRound> rounds; // newest first
    domain::AwardRound round;
    std::vector<domain::Unit> units; // that the reviewer may see
    std::optional<domain::UnitId> unit;
    store::Scope scope;
    std::string scope_key;
    domain::Message departments; // 全校各系所, 資訊工程系

    // Reads the query. Throws NotFound for a round or department that is unknown or outside the reviewer's scope.
    static PrintScope asked_for(const Visit& visit);
};

// Returns whether a smaller part can be requested; false if the scope is a single department.
bool may_be_divided(const PrintScope& asked);

// The export that holds the printed data, as named on paper and on the screen.
struct Revision {
    domain::Message printed; // 第 2 版（License_202303030859.xlsx）, or 尚未匯出
    domain::Message warning; // on the screen; empty: paper and file agree
};

// Compares the printed data's fingerprint with the newest export of the approved in this scope. Returns that export's
// name, or a warning that it does not hold the printed data.
Revision revision_of(const Visit& visit, const PrintScope& asked, const std::string& fingerprint);

} // namespace certaward::pages
