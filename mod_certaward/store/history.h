// What was decided about an application before, and what colleagues noted. The application has been read within the
// reviewer's scope.
#pragma once

#include "domain/application.h"
#include "store/mariadb/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace certaward::store {

struct Event {
    domain::ApplicationId application;
    std::uint32_t version = 0; // that it made
    domain::Decision from;
    domain::Decision to;
    std::string account; // empty: from before the module
    std::string name;
    std::string at; // "YYYY-MM-DD HH:MM:SS" in the database's time zone
    bool is_undo = false;
};

// Oldest first.
std::vector<Event> history(Connection& db, domain::ApplicationId application);

// What one form of this account decided; several events when it was about several applications.
std::vector<Event> decided_by_form(Connection& db, const std::string& form_key, const domain::Account& account);

// The form that made the decision in force, when this account sent it: what can be taken back.
std::optional<std::string> form_in_force(Connection& db, domain::ApplicationId application,
                                         const domain::Account& account);

struct Note {
    std::string text;
    std::string name;
    std::string at;
};

// Oldest first.
std::vector<Note> notes(Connection& db, domain::ApplicationId application);

struct NewNote {
    domain::ApplicationId application;
    std::string text; // 1 to 500 code points
    const domain::Reviewer& reviewer;
    std::string form_key;
    std::string address;
};

// With its access record. A form_key noted before changes nothing.
void add_note(Connection& db, const NewNote& note);

} // namespace certaward::store
