// What MariaDB or its client library said, sorted by what can be done about it.
#pragma once

#include "domain/failure.h"

#include <string>

namespace certaward::store {

// Thrown by every statement that fails. what() has the code and, when it speaks of tables and columns only
// (a site file that does not fit), the server's words; never values, which may be personal data.
class DatabaseError : public domain::Unavailable {
public:
    DatabaseError(unsigned code, const std::string& doing, const std::string& server_words);

    bool is_duplicate() const;       // a unique key said no: 1062
    bool is_worth_retrying() const;  // the whole transaction may succeed when run again: deadlock, lock wait, Galera
    bool took_too_long() const;      // the server ended the statement; the connection goes on
    bool connection_is_lost() const; // nothing more can be asked on this connection
    bool speaks_of_schema() const;   // tables, views, columns or grants are not what they should be

    std::string server_words() const { return server_words_; } // for the log; empty where they may hold values

private:
    unsigned code_;
    std::string server_words_;
};

// COMMIT was sent and its answer never came: only the database can tell whether it was done. Whoever asks again by the
// form's one-time key, on another connection, learns it.
struct OutcomeUnknown : DatabaseError {
    explicit OutcomeUnknown(const DatabaseError& lost);
};

} // namespace certaward::store
