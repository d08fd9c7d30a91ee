#include "store/mariadb/connection.h"

#include "store/mariadb/database_error.h"

#include <mysql.h>
#include <cstdlib>
#include <errmsg.h>
#include <memory>
#include <random>
#include <thread>

namespace certaward::store {
namespace {

constexpr int kAttempts = 5;
// No further attempt begins after that: a page can be asked for again, a decision is worth five lock waits.
constexpr std::chrono::milliseconds kStatementRetries{1500}; // one lock wait, and another
constexpr std::chrono::seconds kTransactionRetries{60};

// Short lock waits, so that no request hangs on another's transaction. READ COMMITTED, since every decision is a
// compare-and-set and no statement relies on a snapshot. wsrep_sync_wait, so that in a cluster a page read on one node
// has everything that was confirmed on another.
constexpr const char* kSessionSetup = "SET SESSION innodb_lock_wait_timeout = 1, "
                                      "wsrep_sync_wait = 1, "
                                      "tx_isolation = 'READ-COMMITTED', "
                                      "sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION'";

// Reads a table. A Galera node that lost the others accepts connections and answers every ping, but answers 1047 to
// every read of a table; this shows it before the node is chosen, and before it is trusted again.
constexpr const char* kIsAtHome = "SELECT 1 FROM setting LIMIT 1";

// Returns the statement that sets up a session. The server ends a statement 0.2 seconds before the client's time limit,
// so the connection can still be used.
std::string session_setup(st_mysql* mysql, const std::string& node, unsigned seconds)
{
    std::string quoted(2 * node.size() + 1, '\0');
    quoted.resize(mysql_real_escape_string(mysql, quoted.data(), node.data(), node.size()));
    return std::string(kSessionSetup) + ", max_statement_time = " + std::to_string(seconds - 1) +
           ".8, @certaward_node = '" + quoted + "'";
}

bool asked(st_mysql* mysql, const std::string& sql)
{
    if (mysql_query(mysql, sql.c_str()) != 0) return false;
    mysql_free_result(mysql_store_result(mysql));
    return mysql_errno(mysql) == 0;
}

// Returns whether the connection is plain text although the option file asks for TLS. The client library continues in
// plain text with a server that has no TLS, unless it must verify the certificate.
bool is_plain_against_orders(st_mysql* mysql)
{
    my_bool is_ordered = 0; // by ssl-enforce, or by any TLS file option
    mysql_get_optionv(mysql, MYSQL_OPT_SSL_ENFORCE, &is_ordered);
    return is_ordered && !mysql_get_ssl_cipher(mysql);
}

void pause_before_retry(int attempt)
{
    thread_local std::mt19937 random{std::random_device{}()};
    std::uniform_int_distribution<int> milliseconds(1, 10 << attempt);
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds(random)));
}

} // namespace

Connection::Connection(const ConnectionSettings& settings, const std::string& group, TimeLimit limit)
    : mysql_(mysql_init(nullptr)), limit_(limit)
{
    if (!mysql_) throw domain::Unavailable("connect: out of memory");

    mysql_options(mysql_, MYSQL_READ_DEFAULT_FILE, settings.option_file.c_str());
    mysql_options(mysql_, MYSQL_READ_DEFAULT_GROUP, group.c_str());
    mysql_options(mysql_, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_options(mysql_, MYSQL_OPT_CONNECT_TIMEOUT, &settings.connect_seconds);
    const unsigned seconds = settings.seconds(limit);
    mysql_options(mysql_, MYSQL_OPT_READ_TIMEOUT, &seconds);
    mysql_options(mysql_, MYSQL_OPT_WRITE_TIMEOUT, &seconds);
    const my_bool report = 1;
    mysql_options(mysql_, MYSQL_REPORT_DATA_TRUNCATION, &report);

    const bool is_connected = mysql_real_connect(mysql_, nullptr, nullptr, nullptr, "certaward", 0, nullptr, 0);
    if (is_connected && is_plain_against_orders(mysql_)) {
        mysql_close(mysql_);
        throw DatabaseError(CR_SSL_CONNECTION_ERROR, "connect",
                            "the option file asks for TLS, and the server has none");
    }
    if (!is_connected || !asked(mysql_, session_setup(mysql_, settings.node, seconds)) || !asked(mysql_, kIsAtHome)) {
        const DatabaseError error(mysql_errno(mysql_), "connect", mysql_error(mysql_));
        mysql_close(mysql_);
        throw error;
    }
}

Connection::~Connection()
{
    // Statements first: closed later, they would write to a connection that is gone.
    if (healthy()) {
        statements_.clear();
        mysql_close(mysql_);
    } else {
        mysql_close(mysql_); // detaches the statements, so that clearing them sends nothing
        statements_.clear();
    }
}

Statement& Connection::prepared(std::string_view sql)
{
    if (const auto known = statements_.find(sql); known != statements_.end()) return *known->second;
    return *statements_.emplace(std::string(sql), std::make_unique<Statement>(mysql_, sql)).first->second;
}

// Retries outside a transaction too: in a cluster even a single statement, such as the record of an access, can fail
// certification and is rolled back like a transaction.
Statement& Connection::executed(std::string_view sql, const Params& params)
{
    if (in_transaction_) return executed_once(sql, params);
    Statement* statement = nullptr;
    again_after_conflict([&] { statement = &executed_once(sql, params); }, kStatementRetries);
    return *statement;
}

Statement& Connection::executed_once(std::string_view sql, const Params& params)
{
    try {
        auto& statement = prepared(sql);
        statement.execute(params);
        return statement;
    } catch (const DatabaseError& error) {
        if (error.connection_is_lost()) healthy_ = false;
        throw;
    }
}

Rows Connection::query(std::string_view sql, const Params& params)
{
    auto& statement = executed(sql, params);
    try {
        statement.store_rows();
    } catch (const DatabaseError& error) {
        if (error.connection_is_lost()) healthy_ = false;
        // Drops the statement: if it were executed again, the client library would wait for the rows that the server
        // did not send, for example because the statement took too long.
        if (const auto failed = statements_.find(sql); failed != statements_.end()) statements_.erase(failed);
        throw;
    }
    return {statement, nullptr};
}

Rows Connection::stream(std::string_view sql, const Params& params)
{
    auto& statement = executed(sql, params);
    unfinished_stream_ = true;
    return {statement, &unfinished_stream_};
}

std::uint64_t Connection::change(std::string_view sql, const Params& params)
{
    return executed(sql, params).affected_rows();
}

std::uint64_t Connection::insert(std::string_view sql, const Params& params)
{
    return executed(sql, params).inserted_id();
}

std::vector<Column> Connection::columns_of(std::string_view sql)
{
    try {
        return Statement(mysql_, sql).columns();
    } catch (const DatabaseError& error) {
        if (error.connection_is_lost()) healthy_ = false;
        throw;
    }
}

void Connection::plain(std::string_view sql)
{
    if (mysql_real_query(mysql_, sql.data(), sql.size()) == 0) return;
    const DatabaseError error(mysql_errno(mysql_), std::string(sql), mysql_error(mysql_));
    if (error.connection_is_lost()) healthy_ = false;
    throw error;
}

// Commits. A transaction that fails certification was rolled back, and the server says so. After any other failure the
// outcome is unknown.
void Connection::commit()
{
    try {
        plain("COMMIT");
    } catch (const DatabaseError& error) {
        if (error.is_worth_retrying()) throw;
        healthy_ = false;
        throw OutcomeUnknown(error);
    }
}

void Connection::transaction_once(const std::function<void()>& work)
{
    plain("START TRANSACTION");
    in_transaction_ = true;
    try {
        work();
        commit();
        in_transaction_ = false;
    } catch (...) {
        in_transaction_ = false;
        // If this fails too, the server rolls back, since the connection is closed instead of reused.
        if (healthy() && mysql_rollback(mysql_) != 0) healthy_ = false;
        throw;
    }
}

void Connection::transaction(const std::function<void()>& work)
{
    again_after_conflict([&] { transaction_once(work); }, kTransactionRetries);
}

void Connection::again_after_conflict(const std::function<void()>& work, std::chrono::milliseconds longest)
{
    const auto began = std::chrono::steady_clock::now();
    for (int number = 1;; ++number) {
        try {
            return work();
        } catch (const DatabaseError& error) {
            const bool is_late = std::chrono::steady_clock::now() - began > longest;
            if (!error.is_worth_retrying() || !healthy() || number == kAttempts || is_late) throw;
        }
        pause_before_retry(number);
    }
}

std::uint64_t Connection::version_of_tables()
{
    const auto free = [](MYSQL_RES* result) { mysql_free_result(result); };
    const bool is_asked = mysql_query(mysql_, "SELECT COALESCE(MAX(version), 0) FROM schema_version") == 0;
    const std::unique_ptr<MYSQL_RES, decltype(free)> result(is_asked ? mysql_store_result(mysql_) : nullptr, free);
    const auto row = result ? mysql_fetch_row(result.get()) : nullptr;
    if (!row || !row[0]) throw DatabaseError(mysql_errno(mysql_), "read the tables' version", mysql_error(mysql_));
    return std::strtoull(row[0], nullptr, 10);
}

bool Connection::answers()
{
    if (healthy() && !asked(mysql_, kIsAtHome)) healthy_ = false;
    return healthy();
}

} // namespace certaward::store
