// What was decided since an export, and between two of them.
#pragma once

#include "domain/award_export.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <cstdint>
#include <vector>

namespace certaward::store {

struct ExportChanges {
    std::uint64_t total = 0;
    std::vector<domain::ExportChange> listed; // the newest, 500 at most
};

// Decisions in the export's scope that are others now than in its file; one that was taken back to what it was is none.
// Of an export of the approved, those that came into it or left it or have another level. REQUIRES that the reviewer
// may see the export. None of one that is not complete, or was made before there were fingerprints.
ExportChanges changes_since(Connection& db, const domain::AwardExport& made, const domain::Reviewer& reviewer);

// The same between two exports of one scope, the older first.
ExportChanges changes_between(Connection& db, domain::ExportId older, domain::ExportId newer);

} // namespace certaward::store
