// The history of an application: its decisions and colleagues' notes. REQUIRES that the application was read within the
// reviewer's scope.
#pragma once

#include "domain/application.h"
#include "store/mariadb/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace certaward::store {

// A decision in the history of an application.
struct Event {
    domain::ApplicationId application;
    std::uint32_t version = 0; // made by this event
    domain::Decision from;
    domain::Decision to;
    std::string account; // empty: imported from before the module
    std::string name;
    std::string at; // "YYYY-MM-DD HH:MM:SS" in the database's time zone
    bool is_undo = false;
};

// Returns the application's events, oldest first.
std::vector<Event> history(Connection& db, domain::ApplicationId application);

// Returns the events that one form of this account recorded; several if the form decided several applications.
std::vector<Event> decided_by_form(Connection& db, const std::string& form_key, const domain::Account& account);

// Returns the key of the form that made the decision in force, so that it can be taken back. Returns nullopt if this
// account did not send that form.
std::optional<std::string> form_in_force(Connection& db, domain::ApplicationId application,
                                         const domain::Account& account);

// A colleague's note about an application.
struct Note {
    std::string text;
    std::string name;
    std::string at;
};

// Returns the application's notes, oldest first.
std::vector<Note> notes(Connection& db, domain::ApplicationId application);

// A note to record.
struct NewNote {
    domain::ApplicationId application;
    std::string text; // 1 to domain::kMaxNoteLength code points
    const domain::Reviewer& reviewer;
    std::string form_key;
    std::string address;
};

// Records the note and its access record in one transaction. Does nothing if the form_key was recorded before.
void add_note(Connection& db, const NewNote& note);

} // namespace certaward::store
