#include "store/pool.h"

#include "domain/failure.h"

#include <mysql.h>

namespace certaward::store {
namespace {

// One that was idle for longer is asked whether its server is still there: 20 microseconds against a lost request.
constexpr std::chrono::milliseconds kTrusted{500};

} // namespace

Pool::Pool(ConnectionSettings settings, unsigned most, std::chrono::milliseconds wait)
    : settings_(std::move(settings)), most_(most), wait_(wait)
{
    // The client library does this at its first use otherwise, which is not safe with threads about.
    if (mysql_library_init(0, nullptr, nullptr) != 0)
        throw domain::Unavailable("the MariaDB client library can't start");
}

std::unique_ptr<Connection> Pool::take()
{
    Idle idle;
    {
        std::unique_lock lock(mutex_);
        if (!place_free_.wait_for(lock, wait_, [&] { return lent_ < most_; }))
            throw domain::Unavailable("all " + std::to_string(most_) + " database connections are in use");
        ++lent_;
        if (!idle_.empty()) {
            idle = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    try {
        if (auto connection = usable(std::move(idle))) return connection;
        return std::make_unique<Connection>(settings_);
    } catch (...) {
        free_a_place();
        throw;
    }
}

std::unique_ptr<Connection> Pool::usable(Idle idle)
{
    if (!idle.connection) return nullptr;
    const bool fresh = std::chrono::steady_clock::now() - idle.since < kTrusted;
    if (fresh || idle.connection->answers()) return std::move(idle.connection);
    close_idle(); // their server is gone as well: where it hangs, each would cost its own wait
    return nullptr;
}

void Pool::give_back(std::unique_ptr<Connection> connection)
{
    {
        const std::lock_guard lock(mutex_);
        idle_.push_back({std::move(connection), std::chrono::steady_clock::now()});
    }
    free_a_place();
}

void Pool::discard(std::unique_ptr<Connection> connection)
{
    connection.reset(); // closed before its place is given to another
    free_a_place();
}

void Pool::close_idle()
{
    std::vector<Idle> closing;
    const std::lock_guard lock(mutex_);
    closing.swap(idle_);
}

void Pool::free_a_place()
{
    {
        const std::lock_guard lock(mutex_);
        --lent_;
    }
    place_free_.notify_one();
}

} // namespace certaward::store
