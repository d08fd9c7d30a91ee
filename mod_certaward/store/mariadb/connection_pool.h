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

// Shared by all threads of the child. Opens nothing before the first take().
//
// Once a connection has failed, the pool doubts that the database is there: one request asks it and the others wait for
// what that one finds. For a moment after it did not answer everyone is told so at once. So a server that hangs costs a
// request one second's wait at most.
class Pool {
public:
    Pool(ConnectionSettings settings, unsigned most, std::chrono::milliseconds wait = std::chrono::seconds(2));
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    // A connection that answers. Throws Unavailable when none comes free within the wait, or none can be made.
    std::unique_ptr<Connection> take(TimeLimit limit = TimeLimit::page);
    void give_back(std::unique_ptr<Connection> connection);
    void discard(std::unique_ptr<Connection> connection); // one that can't be used again
    void close_idle();                                    // says goodbye to the server; the pool can still be used

    // From now on. REQUIRES that nothing is lent nor idle yet, and that the figures outlive the pool.
    void publish_to(const PoolMetrics& figures) { metrics_.emplace(figures); }

    Contract& contract() { return contract_; }

private:
    using Clock = std::chrono::steady_clock;
    struct Idle {
        std::unique_ptr<Connection> connection;
        Clock::time_point since;
    };
    struct Place {
        bool asks = false; // for all the others, whether the database is there
        Idle idle;
    };
    struct Host {
        std::string group;
        Clock::time_point passed_over_until; // it let the last one who tried wait
    };

    Place wait_for_place(TimeLimit limit);
    void free_place();
    void ask(Place& place);
    std::unique_ptr<Connection> usable(Place& place);
    std::unique_ptr<Connection> connect(TimeLimit limit);
    std::vector<Host*> hosts_in_order();
    void found_there(bool by_asking);
    void found_away(const std::string& why, Clock::duration asked_for);
    void show(); // REQUIRES the lock
    void show_that_it_answers();

    const ConnectionSettings settings_;
    const unsigned most_;
    const std::chrono::milliseconds wait_;
    Contract contract_;
    std::optional<PoolMetrics> metrics_;

    std::mutex mutex_; // for all below
    std::condition_variable changed_;
    std::vector<Idle> idle_;
    std::vector<Host> hosts_;
    unsigned lent_ = 0;
    bool is_doubted_ = false;
    bool is_asked_ = false;          // somebody is finding out
    Clock::time_point ask_again_at_; // until then it counts as away
    std::string why_away_;
    std::uint32_t shown_in_use_ = 0, shown_idle_ = 0;
};

// A connection on loan from the pool. Goes back when it leaves scope; one that failed is closed instead.
// Not shared between threads.
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

// Lends work a connection. When that one's server goes away meanwhile, work is done once more on another: reading does
// no harm, and whatever is written is known by its form's key, so that what was committed without an answer is found
// and not done twice. Not when much of a person's patience is gone already.
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
            throw unknown; // it is, still
        }
    } catch (const DatabaseError& error) {
        if (!error.connection_is_lost() || is_late()) throw;
    }
    return once();
}

// Lends work a connection in the same way, while the contract's views fit. What fails for the schema's sake all the
// same makes the log say which view it was.
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
