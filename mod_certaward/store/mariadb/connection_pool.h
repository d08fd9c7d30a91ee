// The connections of one child process: a bounded number, kept open with their prepared statements.
#pragma once

#include "store/mariadb/connection.h"
#include "store/mariadb/contract_check.h"
#include "store/mariadb/database_error.h"
#include "store/mariadb/pool_metrics.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace certaward::store {

// The connection pool of a child process, shared by all its threads. Opens nothing before the first take().
//
// Once a connection has failed, the pool doubts that the database is there: one request asks it, and the others wait
// for the result. For a moment after the database did not answer, every request fails at once. So a server that hangs
// costs a request a wait of one second at most.
class Pool {
public:
    Pool(ConnectionSettings settings, unsigned most, std::chrono::milliseconds wait = std::chrono::seconds(2));
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    // Returns a connection that answers. Throws Unavailable if no slot comes free within the wait, or if no connection
    // can be made.
    std::unique_ptr<Connection> take(TimeLimit limit = TimeLimit::page);
    void give_back(std::unique_ptr<Connection> connection);
    void discard(std::unique_ptr<Connection> connection); // for a connection that can't be used again
    void close_idle();                                    // the pool can still be used

    // Publishes the pool's metrics from now on. REQUIRES that no connection is lent or idle yet, and that the figures
    // outlive the pool.
    void publish_to(const PoolMetrics& figures) { metrics_.emplace(figures); }

    Contract& contract() { return contract_; }

private:
    using Clock = std::chrono::steady_clock;
    struct Idle {
        std::unique_ptr<Connection> connection;
        Clock::time_point since;
    };
    struct Place {         // a slot for one connection, with an idle one if there was one
        bool asks = false; // asks whether the database is there, while all other requests wait
        Idle idle;
    };
    struct Host {
        std::string group;
        Clock::time_point passed_over_until; // its last attempt was slow to fail
    };

    Place wait_for_place(TimeLimit limit);
    void free_place();
    void ask(Place& place);
    std::unique_ptr<Connection> usable(Place& place);
    std::unique_ptr<Connection> connect(TimeLimit limit);
    std::vector<Host*> hosts_in_order();
    void found_there(bool by_asking);
    void found_away(const std::string& why, Clock::duration asked_for);
    void show(); // REQUIRES that mutex_ is held
    void show_that_it_answers();

    const ConnectionSettings settings_;
    const unsigned most_;
    const std::chrono::milliseconds wait_;
    Contract contract_;
    std::optional<PoolMetrics> metrics_;

    std::mutex mutex_; // guards all members below
    std::condition_variable changed_;
    std::vector<Idle> idle_;
    std::vector<Host> hosts_;
    unsigned lent_ = 0;
    bool is_doubted_ = false;
    bool is_asked_ = false;          // one request is finding out
    Clock::time_point ask_again_at_; // until then the database counts as away
    std::string why_away_;
    std::uint32_t shown_in_use_ = 0, shown_idle_ = 0;
};

// A connection on loan from the pool. Goes back when it leaves scope; one that failed is closed instead. Not shared
// between threads. The constructor throws as Pool::take does.
class Loan {
public:
    explicit Loan(Pool& pool, TimeLimit limit = TimeLimit::page) : pool_(pool), connection_(pool.take(limit)) {}
    ~Loan()
    {
        if (connection_->healthy())
            pool_.give_back(std::move(connection_));
        else
            pool_.discard(std::move(connection_));
    }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;

    Connection& operator*() const { return *connection_; }

private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
};

// Runs work with a connection. If the connection's server goes away meanwhile, runs work once more with another:
// reading does no harm, and everything written has its form's one-time key, so a commit without an answer is found and
// not repeated. Does not run it again after one second, since a person is waiting.
template <class Work>
auto with_retry(Pool& pool, TimeLimit limit, Work work)
{
    const auto began = std::chrono::steady_clock::now();
    const auto is_late = [&] { return std::chrono::steady_clock::now() - began > std::chrono::seconds(1); };
    const auto once = [&] {
        const Loan loan(pool, limit);
        return work(*loan);
    };
    try {
        return once();
    } catch (const OutcomeUnknown& unknown) {
        if (is_late()) throw;
        try {
            return once();
        } catch (const domain::Unavailable&) {
            throw unknown; // the outcome is still unknown
        }
    } catch (const DatabaseError& error) {
        if (!error.connection_is_lost() || is_late()) throw;
    }
    return once();
}

// Runs work in the same way, after a check that the contract's views fit. If work still fails because of the schema,
// checks again, so that the log names the view.
template <class Work>
auto with_connection(Pool& pool, TimeLimit limit, Work work)
{
    return with_retry(pool, limit, [&](Connection& db) {
        pool.contract().check(db);
        try {
            return work(db);
        } catch (const DatabaseError& error) {
            if (error.speaks_of_schema() && db.healthy()) pool.contract().check_now(db);
            throw;
        }
    });
}

} // namespace certaward::store
