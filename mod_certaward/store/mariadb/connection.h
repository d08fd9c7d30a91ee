// A connection to MariaDB with the statements prepared on it, and the transaction on top.
#pragma once

#include "store/mariadb/statement.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

// How long one statement may take: somebody waits for a page, while an export lists a whole round at once.
enum class TimeLimit { page, export_job };

// Where the database is and who we are there: a MariaDB option file and a group in it for each of its hosts, in the
// order in which they are tried. The group [client] counts for all. Read the way every MariaDB client reads them, TLS
// and its verification included.
struct ConnectionSettings {
    std::string option_file;
    std::vector<std::string> groups = {"certaward"};
    std::string node; // this machine's name in the access record
    unsigned connect_seconds = 1;
    unsigned answer_seconds = 2; // for each read and write, not for a whole stream
    unsigned export_seconds = 300;

    unsigned seconds(TimeLimit limit) const { return limit == TimeLimit::export_job ? export_seconds : answer_seconds; }
};

// Not shared between threads. Everything throws DatabaseError.
class Connection {
public:
    // With the settings of one group.
    Connection(const ConnectionSettings& settings, const std::string& group, TimeLimit limit);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Outside a transaction a statement that loses to another's (see below) runs again, for a second at most.

    // Rows that are held whole on our side: for a page's worth.
    Rows query(std::string_view sql, const Params& params);
    // Rows read as they come, for any number of them. Nothing else may be asked until next() was false.
    Rows stream(std::string_view sql, const Params& params);
    // Rows affected by an INSERT, UPDATE or DELETE.
    std::uint64_t change(std::string_view sql, const Params& params);
    // The same for an INSERT with AUTO_INCREMENT: the new id.
    std::uint64_t insert(std::string_view sql, const Params& params);

    // What a statement would answer, without running it.
    std::vector<Column> columns_of(std::string_view sql);

    // Runs work between START TRANSACTION and COMMIT. An exception rolls back; one that is worth retrying (deadlock,
    // lock wait, Galera certification) runs the whole of it again, up to five times. So work must have no effect
    // but on the database. Throws OutcomeUnknown when the answer to COMMIT was lost.
    void transaction(const std::function<void()>& work);
    // The same with one try: for what is derived, and made again when it is missing.
    void transaction_once(const std::function<void()>& work);

    // Can it be used again? Not after its server went away, nor with a stream left early.
    bool healthy() const { return healthy_ && !unfinished_stream_; }
    bool answers(); // asks the server

    // Of sql/certaward.sql. Throws DatabaseError.
    std::uint64_t version_of_tables();
    TimeLimit limit() const { return limit_; }

private:
    Statement& prepared(std::string_view sql);
    Statement& executed(std::string_view sql, const Params& params);
    Statement& executed_once(std::string_view sql, const Params& params);
    void again_after_conflict(const std::function<void()>& work, std::chrono::milliseconds longest);
    void plain(std::string_view sql);
    void commit();

    st_mysql* mysql_;
    const TimeLimit limit_;
    bool healthy_ = true;
    bool unfinished_stream_ = false;
    bool in_transaction_ = false;
    std::map<std::string, std::unique_ptr<Statement>, std::less<>> statements_;
};

} // namespace certaward::store
