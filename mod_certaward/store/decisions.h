// One application, and recording a decision about it.
#pragma once

#include "domain/application.h"
#include "store/mariadb/connection.h"
#include "store/scope.h"

#include <optional>
#include <string>
#include <vector>

namespace certaward::store {

// Throws NotFound, the same for one that is not there and one outside the scope. Without its attachments.
domain::Application application(Connection& db, domain::ApplicationId id, const Scope& scope);

// Those of them that are in the scope, in the order of the ids; without their attachments.
std::vector<domain::Application> applications(Connection& db, const std::vector<domain::ApplicationId>& ids,
                                              const Scope& scope);

struct NewDecision {
    const domain::Application& seen; // what the reviewer decided on
    const domain::Decision& decision;
    std::string reason_text; // in full, for the student's page
    const domain::Reviewer& reviewer;
    std::string form_key;    // 32 characters that no other form has
    std::string address;     // of the reviewer's computer
    std::string undoes = {}; // the key of the form that this takes back; empty: none
};

enum class Recorded {
    yes,
    already,           // this very form was recorded before: a repeat, a refresh, an answer that was lost
    decided_meanwhile, // the application is no longer the one that was seen; nothing was written
};

// Decision, history and access record in one transaction; the site's trigger carries it to the campus in the same.
// Throws NotFound when the application has left the scope.
Recorded record(Connection& db, const NewDecision& decision, const Scope& scope);

// What a form with this key decided about this application; none when no such form was recorded. A form that was
// sent again counts as recorded only when it says the same: its sender may have changed it meanwhile.
std::optional<domain::Decision> recorded_decision(Connection& db, domain::ApplicationId application,
                                                  const std::string& form_key);

} // namespace certaward::store
