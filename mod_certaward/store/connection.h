// A connection to MariaDB with the statements prepared on it, and the transaction on top.
#pragma once

#include "store/statement.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace certaward::store {

// Where the database is and who we are there: a MariaDB option file and a group in it (the group [client] counts too),
// read the way every MariaDB client reads them.
struct ConnectionSettings {
    std::string option_file;
    std::string group = "certaward";
    std::string node; // this machine's name in the access record
    unsigned connect_seconds = 2;
    unsigned answer_seconds = 10; // for each read and write, not for a whole stream
};

// Not shared between threads. Everything throws DatabaseError.
class Connection {
public:
    explicit Connection(const ConnectionSettings& settings);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Rows that are held whole on our side: for a page's worth.
    Rows query(std::string_view sql, const Params& params);
    // Rows read as they come, for any number of them. Nothing else may be asked until next() was false.
    Rows stream(std::string_view sql, const Params& params);
    // Rows affected by an INSERT, UPDATE or DELETE.
    std::uint64_t change(std::string_view sql, const Params& params);
    // The same for an INSERT with AUTO_INCREMENT: the new id.
    std::uint64_t insert(std::string_view sql, const Params& params);

    // Runs work between START TRANSACTION and COMMIT. An exception rolls back; one that is worth retrying (deadlock,
    // lock wait, Galera certification) runs the whole of it again, up to five times. So work must have no effect
    // but on the database.
    void transaction(const std::function<void()>& work);

    // Can it be used again? Not after its server went away, nor with a stream left early.
    bool healthy() const { return healthy_ && !unfinished_stream_; }
    bool answers(); // asks the server

private:
    Statement& prepared(std::string_view sql);
    Statement& executed(std::string_view sql, const Params& params);
    void plain(std::string_view sql);
    void attempt(const std::function<void()>& work);

    st_mysql* mysql_;
    bool healthy_ = true;
    bool unfinished_stream_ = false;
    std::map<std::string, std::unique_ptr<Statement>, std::less<>> statements_;
};

} // namespace certaward::store
