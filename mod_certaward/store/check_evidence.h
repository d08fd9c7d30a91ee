// Reads the evidence for the checks of applications: other applications, pictures, and the departments' lists of
// recognized certificates.
#pragma once

#include "checks/evidence.h"
#include "domain/application.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <string>
#include <vector>

namespace certaward::store {

// The applications to check, and the reviewer and day to check them for.
struct EvidenceQuery {
    const std::vector<domain::Application>& applications; // with their attachments, read within the reviewer's scope
    const domain::Reviewer& reviewer;
    const std::vector<domain::AwardRound>& rounds; // must outlive the evidence
    domain::Date today;
};

// Returns the evidence for each application, in the same order.
std::vector<checks::Evidence> evidence(Connection& db, const EvidenceQuery& asked);

} // namespace certaward::store
