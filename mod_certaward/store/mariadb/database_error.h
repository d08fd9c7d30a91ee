// The errors of MariaDB and its client library, sorted by what a caller can do about them.
#pragma once

#include "domain/failure.h"

#include <string>

namespace certaward::store {

// Thrown by every statement that fails. what() has the error code. It has the server's words only if they name tables
// and columns (a site file that does not fit) or come from the client library: never values, which may be personal
// data.
class DatabaseError : public domain::Unavailable {
public:
    DatabaseError(unsigned code, const std::string& doing, const std::string& server_words);

    bool is_duplicate() const;       // refused by a unique key: 1062
    bool is_worth_retrying() const;  // the whole transaction may succeed when run again: deadlock, lock wait, Galera
    bool took_too_long() const;      // the server ended the statement; the connection can still be used
    bool connection_is_lost() const; // the connection can't be used any more
    bool speaks_of_schema() const;   // tables, views, columns or grants are missing or wrong

    std::string server_words() const { return server_words_; } // for the log; empty if they may hold values

private:
    unsigned code_;
    std::string server_words_;
};

// Thrown if COMMIT was sent and its answer never came: only the database knows whether it took effect. The caller
// learns it by querying the form's one-time key on another connection.
struct OutcomeUnknown : DatabaseError {
    explicit OutcomeUnknown(const DatabaseError& lost);
};

} // namespace certaward::store
