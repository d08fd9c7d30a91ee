// The decisions that changed since an export, or between two exports.
#pragma once

#include "domain/award_export.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <cstdint>
#include <vector>

namespace certaward::store {

// The number of changed decisions, and a list of them.
struct ExportChanges {
    std::uint64_t total = 0;
    std::vector<domain::ExportChange> listed; // newest first, at most 500
};

// Returns the decisions in the export's scope that now differ from those in its file. A decision that was changed and
// changed back is not a change. For an export of the approved, returns the applications that came into it, left it, or
// have another level or exception. Returns no changes for an export that is not complete, or was made before there were
// fingerprints. REQUIRES that the reviewer may see the export.
ExportChanges changes_since(Connection& db, const domain::AwardExport& made, const domain::Reviewer& reviewer);

// Returns the decisions that differ between two exports of one scope.
ExportChanges changes_between(Connection& db, domain::ExportId older, domain::ExportId newer);

} // namespace certaward::store
