// Reads one application, or several by id, and records decisions.
#pragma once

#include "domain/application.h"
#include "store/mariadb/connection.h"
#include "store/scope.h"

#include <optional>
#include <string>
#include <vector>

namespace certaward::store {

// Returns the application without its attachments. Throws NotFound, with the same text whether it does not exist or is
// outside the scope.
domain::Application application(Connection& db, domain::ApplicationId id, const Scope& scope);

// Returns those of the applications that are in the scope, without their attachments. They are ordered by id within
// each batch of kBatchSize of the given ids.
std::vector<domain::Application> applications(Connection& db, const std::vector<domain::ApplicationId>& ids,
                                              const Scope& scope);

// A decision to record.
struct NewDecision {
    const domain::Application& seen; // the application as the reviewer saw it
    const domain::Decision& decision;
    std::string reason_text; // in full, for the student's page
    const domain::Reviewer& reviewer;
    std::string form_key;    // one-time key: 32 characters that no other form has
    std::string address;     // of the reviewer's computer
    std::string undoes = {}; // key of the form that this decision takes back; empty: no undo
};

// The outcome of record.
enum class Recorded {
    yes,
    already,           // the same form was recorded before: a repeat, a refresh, a lost answer
    decided_meanwhile, // the application is no longer at the version seen; nothing was written
};

// Records the decision, its history and its access record in one transaction; the site's trigger carries the decision
// to the campus in the same transaction. Throws NotFound if an application without a decision has left the scope; one
// with a decision then gives decided_meanwhile.
Recorded record(Connection& db, const NewDecision& decision, const Scope& scope);

// Returns the decision that a form with this key recorded for the application; nullopt if it recorded none. The caller
// must compare it: a form that was sent again counts as recorded only if it says the same, since its sender may have
// changed it meanwhile.
std::optional<domain::Decision> recorded_decision(Connection& db, domain::ApplicationId application,
                                                  const std::string& form_key);

} // namespace certaward::store
