// The connections of one child process: a bounded number, kept open with their prepared statements.
#pragma once

#include "store/connection.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace certaward::store {

// Shared by all threads of the child. Opens nothing before the first take().
class Pool {
public:
    Pool(ConnectionSettings settings, unsigned most, std::chrono::milliseconds wait = std::chrono::seconds(2));
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    // A connection that answers. Throws Unavailable when none comes free within the wait, or none can be made.
    std::unique_ptr<Connection> take();
    void give_back(std::unique_ptr<Connection> connection);
    void discard(std::unique_ptr<Connection> connection);
    void close_idle(); // says goodbye to the server; the pool can still be used

private:
    struct Idle {
        std::unique_ptr<Connection> connection;
        std::chrono::steady_clock::time_point since;
    };
    void free_a_place();
    std::unique_ptr<Connection> usable(Idle idle);

    const ConnectionSettings settings_;
    const unsigned most_;
    const std::chrono::milliseconds wait_;
    std::mutex mutex_;
    std::condition_variable place_free_;
    std::vector<Idle> idle_;
    unsigned lent_ = 0;
};

// A connection on loan from the pool. Goes back when it leaves scope; one that failed is closed instead.
// Not shared between threads.
class Loan {
public:
    explicit Loan(Pool& pool) : pool_(pool), connection_(pool.take()) {}
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

} // namespace certaward::store
