// A connection to MariaDB with its prepared statements and transactions.
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

// The time limit of a statement: a person waits for a page, while an export lists a whole round at once.
enum class TimeLimit { page, export_job };

// The address of the database and the account to connect as: a MariaDB option file, with a group for each host in the
// order in which hosts are tried. The group [client] applies to all. The client library reads them as for every MariaDB
// client, TLS and its verification included.
struct ConnectionSettings {
    std::string option_file;
    std::vector<std::string> groups = {"certaward"};
    std::string node; // this machine's name in the access record
    unsigned connect_seconds = 1;
    unsigned answer_seconds = 2; // for each read and write, not for a whole stream
    unsigned export_seconds = 300;

    unsigned seconds(TimeLimit limit) const { return limit == TimeLimit::export_job ? export_seconds : answer_seconds; }
};

// A connection. Not shared between threads. Every statement throws DatabaseError if it fails.
class Connection {
public:
    // Connects with the settings of one group.
    Connection(const ConnectionSettings& settings, const std::string& group, TimeLimit limit);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Outside a transaction, a statement that loses a conflict (see transaction) is tried up to five times; no attempt
    // begins after 1.5 seconds.

    // Returns rows that this process holds whole: for the rows of a page.
    Rows query(std::string_view sql, const Params& params);
    // Returns rows that are read as they arrive, for any number of them. Until next() has returned false, the
    // connection runs nothing else.
    Rows stream(std::string_view sql, const Params& params);
    // Runs an INSERT, UPDATE or DELETE. Returns the number of affected rows.
    std::uint64_t change(std::string_view sql, const Params& params);
    // Runs an INSERT with AUTO_INCREMENT. Returns the new id.
    std::uint64_t insert(std::string_view sql, const Params& params);

    // Returns the columns of a statement's result, without running it.
    std::vector<Column> columns_of(std::string_view sql);

    // Runs work between START TRANSACTION and COMMIT. Rolls back if work throws. After a lost conflict (deadlock, lock
    // wait, Galera certification), runs it whole again: up to five attempts, none begun after 60 seconds. So work must
    // have no effect outside the database. Throws OutcomeUnknown if the answer to COMMIT was lost.
    void transaction(const std::function<void()>& work);
    // Runs a transaction with one attempt, for derived data, which is made again if it is missing.
    void transaction_once(const std::function<void()>& work);

    // Returns whether the connection can be used again: not after its server went away, nor with a stream left early.
    bool healthy() const { return healthy_ && !unfinished_stream_; }
    bool answers(); // asks the server

    // Returns the loaded version of sql/certaward.sql. Throws DatabaseError.
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
