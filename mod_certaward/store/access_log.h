// The access record: which account saw or took whose personal data (個資法施行細則 12, item 10). It holds ids, no data.
// A trigger chains each row to the row before it on the same node; sql/check.sql finds changed, removed and inserted
// rows.
#pragma once

#include "domain/application.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

// A row of the access record.
struct AccessEvent {
    const domain::Account& account;
    const std::string& address;                           // of the person's computer
    std::string_view action;                              // list, detail, attachment, decide, export, download ...
    std::string subject;                                  // ids and counts: "round 1152"
    std::vector<domain::ApplicationId> applications = {}; // whose data was shown or taken
    std::optional<domain::ExportId> made = std::nullopt;  // its rows stand for the applications
    std::string_view result = "done";                     // or "refused 404"
};

// Records an access, within the open transaction if there is one. There it must come last: rows of one node wait for
// each other. Throws DatabaseError; the caller must not show the data then.
void record_access(Connection& db, const AccessEvent& access);

// Deletes some of the rows older than the setting access_days, which the database procedure itself enforces. Throws
// DatabaseError only if the connection is unusable afterwards; after any other failure the next call tries again.
void expire_access(Connection& db);

// Returns the ids of the applications, in the same order.
std::vector<domain::ApplicationId> ids_of(const std::vector<domain::Application>& applications);

} // namespace certaward::store
