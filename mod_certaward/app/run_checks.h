// The checks of applications that a page shows or decides.
#pragma once

#include "app/site.h"
#include "app/site_settings.h"
#include "checks/evidence.h"
#include "store/check_evidence.h"
#include "store/mariadb/database_error.h"

#include <vector>

namespace certaward::app {

// One for each application, in the same order; with links only to what the reviewer may see. REQUIRES attachments.
// What was found is remembered for filters and counts too.
std::vector<checks::CheckResult> run_checks(const Visit& visit, const std::vector<domain::Application>& applications,
                                            const Calendar& calendar);

// The same for whoever the query names, from the database's evidence alone; keeps nothing.
std::vector<checks::CheckResult> evaluate_checks(store::Connection& db, const store::EvidenceQuery& query);

// What is derived, another request may be writing at this very moment, on another node too: it is left to that one,
// and nobody's page fails for it.
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
