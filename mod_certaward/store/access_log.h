// The record of who saw or took whose personal data (個資法施行細則 12, item 10). It holds ids, no data. Each row is
// chained to the one before it on the same node, by a trigger: sql/check.sql finds what was changed, removed or slipped
// in.
#pragma once

#include "domain/application.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

struct AccessEvent {
    const domain::Account& account;
    const std::string& address;                           // of the person's computer
    std::string_view action;                              // list, detail, attachment, decide, export, download ...
    std::string subject;                                  // "round 1152": ids and counts
    std::vector<domain::ApplicationId> applications = {}; // whose data it was
    std::optional<domain::ExportId> made = std::nullopt;  // whose rows stand for the applications
    std::string_view result = "done";                     // or "refused 404"
};

// Within the transaction that is open, if one is. There it has to come last: rows of one node wait for each other.
// Throws DatabaseError; then what was to be recorded must not be shown.
void record_access(Connection& db, const AccessEvent& access);

// Forgets some of what is older than the setting access_days, which the database itself holds to. What fails, fails for
// nobody: the next one tries again.
void expire_access(Connection& db);

std::vector<domain::ApplicationId> ids_of(const std::vector<domain::Application>& applications);

} // namespace certaward::store
