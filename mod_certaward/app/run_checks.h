// Runs the checks on applications that a page shows or decides.
#pragma once

#include "app/site.h"
#include "app/site_settings.h"
#include "checks/evidence.h"
#include "store/check_evidence.h"
#include "store/mariadb/database_error.h"

#include <vector>

namespace certaward::app {

// Returns one result for each application, in the same order, with links only to applications that the reviewer may
// see. Saves the findings for filters and counts. REQUIRES applications with their attachments.
std::vector<checks::CheckResult> run_checks(const Visit& visit, const std::vector<domain::Application>& applications,
                                            const Calendar& calendar);

// Returns the results for the query's applications and reviewer, from the database's evidence alone. Saves nothing.
std::vector<checks::CheckResult> evaluate_checks(store::Connection& db, const store::EvidenceQuery& query);

// Calls work, which updates derived data. Another request, possibly on another node, may be updating it too: if that
// one holds the lock, the update is skipped and the page does not fail. Rethrows every other DatabaseError.
template <class Work>
void ignore_lock_conflict(store::Connection& db, Work work)
{
    try {
        work();
    } catch (const store::DatabaseError& error) {
        if (!error.is_worth_retrying() || !db.healthy()) throw;
    }
}

} // namespace certaward::app
