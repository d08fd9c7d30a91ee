#include "store/mariadb/connection_pool.h"

#include "domain/failure.h"
#include "store/mariadb/schema_version.h"

#include <mysql.h>
#include <algorithm>
#include <ctime>

namespace certaward::store {
namespace {

// A connection that was idle for longer is asked whether its server is still there: 20 microseconds against a lost
// request.
constexpr std::chrono::milliseconds kTrusted{500};
// After a failed attempt the pool rests for a quarter of the attempt's time, so that a slow database is not asked all
// the time.
constexpr int kRestPart = 4;
// A request that waited this long for a slot does not begin to wait for a server that may hang.
constexpr std::chrono::seconds kLongWait{1};
// A host that takes longer than this to fail is passed over for a while, if there are others.
constexpr std::chrono::milliseconds kPrompt{300};
constexpr std::chrono::seconds kPassedOver{10};
// No further host is tried after that; the next request continues with those that are left.
constexpr std::chrono::milliseconds kMaxConnectTime{1500};

// Throws Unavailable if the tables are older than the module. Older tables lack columns and triggers that it relies on:
// an access record that no trigger chains to the one before, for example, could not be told from a forged one.
void refuse_older_tables(Connection& db)
{
    const auto version = db.version_of_tables();
    if (version < kSchemaVersion)
        throw domain::Unavailable("the tables of certaward are of version " + std::to_string(version) +
                                  ", this module is made for " + std::to_string(kSchemaVersion) +
                                  ": load sql/certaward.sql");
}

} // namespace

Pool::Pool(ConnectionSettings settings, unsigned most, std::chrono::milliseconds wait)
    : settings_(std::move(settings)), most_(most), wait_(wait)
{
    // Otherwise the client library does this at its first use, which is not safe once there are threads.
    if (mysql_library_init(0, nullptr, nullptr) != 0)
        throw domain::Unavailable("initialization of the MariaDB client library failed");
    for (const auto& group : settings_.groups)
        hosts_.push_back({group, {}});
}

std::unique_ptr<Connection> Pool::take(TimeLimit limit)
{
    auto place = wait_for_place(limit);
    const auto began = Clock::now();
    try {
        if (place.asks && limit != TimeLimit::page) ask(place);
        auto connection = limit == TimeLimit::page ? usable(place) : nullptr;
        place.idle.connection.reset(); // before another one is made instead
        if (!connection) connection = connect(limit);
        found_there(place.asks);
        return connection;
    } catch (const std::exception& error) {
        found_away(error.what(), Clock::now() - began);
        throw domain::Unavailable(error.what());
    }
}

Pool::Place Pool::wait_for_place(TimeLimit limit)
{
    const auto began = Clock::now();
    std::unique_lock lock(mutex_);
    while (true) {
        const auto now = Clock::now();
        if (now < ask_again_at_) throw domain::Unavailable(why_away_);
        if (is_doubted_ && now - began > kLongWait) throw domain::Unavailable("the database does not answer");
        if (lent_ < most_ && !is_asked_) break;
        if (now - began >= wait_)
            throw domain::Unavailable("all " + std::to_string(most_) + " database connections are in use");
        changed_.wait_until(lock, began + wait_);
    }
    ++lent_;
    Place place;
    place.asks = is_asked_ = is_doubted_;
    const bool is_surplus = lent_ + idle_.size() > most_; // an export's connection takes an idle one's slot
    if (!idle_.empty() && (limit == TimeLimit::page || place.asks || is_surplus)) {
        place.idle = std::move(idle_.back());
        idle_.pop_back();
    }
    show();
    return place;
}

std::unique_ptr<Connection> Pool::usable(Place& place)
{
    auto& [connection, since] = place.idle;
    if (!connection) return nullptr;
    const auto began = Clock::now();
    const bool is_fresh = began - since < kTrusted;
    if (is_fresh && !place.asks) return std::move(connection);
    if (connection->answers()) {
        show_that_it_answers();
        return std::move(connection);
    }
    close_idle(); // their server is gone too: if it hangs, each would cost a wait of its own
    if (Clock::now() - began > kLongWait) throw domain::Unavailable("the database does not answer");
    return nullptr;
}

// Asks with a page's time limit: other requests wait for the result, and none of them can wait as long as an export.
void Pool::ask(Place& place)
{
    if (!usable(place)) connect(TimeLimit::page);
    found_there(true);
    place.asks = false;
}

std::unique_ptr<Connection> Pool::connect(TimeLimit limit)
{
    const auto began = Clock::now();
    const auto hosts = hosts_in_order();
    const auto pass_over = [this](Host& host, Clock::time_point until) {
        const std::lock_guard lock(mutex_);
        host.passed_over_until = until;
    };
    for (auto* host : hosts) {
        const auto tried = Clock::now();
        try {
            auto connection = std::make_unique<Connection>(settings_, host->group, limit);
            pass_over(*host, {});
            refuse_older_tables(*connection);
            show_that_it_answers();
            return connection;
        } catch (const domain::Unavailable&) {
            const auto now = Clock::now();
            if (now - tried > kPrompt) pass_over(*host, now + kPassedOver);
            if (host == hosts.back() || now - began > kMaxConnectTime) throw;
        }
    }
    throw domain::Unavailable("no database host is configured");
}

// Returns the hosts as they are listed, except that hosts that are passed over come last, the longest ago first.
std::vector<Pool::Host*> Pool::hosts_in_order()
{
    const std::lock_guard lock(mutex_);
    const auto now = Clock::now();
    std::vector<Host*> order;
    order.reserve(hosts_.size());
    for (auto& host : hosts_)
        order.push_back(&host);
    const auto waits = [now](const Host* host) {
        return host->passed_over_until > now ? host->passed_over_until : Clock::time_point();
    };
    std::ranges::stable_sort(order, {}, waits);
    return order;
}

void Pool::found_there(bool by_asking)
{
    if (!by_asking) return;
    {
        const std::lock_guard lock(mutex_);
        is_doubted_ = is_asked_ = false;
    }
    changed_.notify_all();
}

void Pool::found_away(const std::string& why, Clock::duration asked_for)
{
    {
        const std::lock_guard lock(mutex_);
        is_doubted_ = true;
        is_asked_ = false;
        ask_again_at_ = Clock::now() + asked_for / kRestPart;
        why_away_ = why;
        --lent_;
        show();
        std::int64_t is_there = 0;
        if (metrics_) metrics_->away_since.compare_exchange_strong(is_there, std::time(nullptr));
    }
    changed_.notify_all();
}

void Pool::give_back(std::unique_ptr<Connection> connection)
{
    if (connection->limit() == TimeLimit::page) {
        const std::lock_guard lock(mutex_);
        idle_.push_back({std::move(connection), Clock::now()});
    }
    connection.reset(); // an export's is closed before its slot is given to another
    free_place();
}

void Pool::discard(std::unique_ptr<Connection> connection)
{
    connection.reset();
    {
        const std::lock_guard lock(mutex_);
        is_doubted_ = true;
    }
    free_place();
}

void Pool::close_idle()
{
    std::vector<Idle> closing;
    const std::lock_guard lock(mutex_);
    closing.swap(idle_);
    show();
}

void Pool::free_place()
{
    {
        const std::lock_guard lock(mutex_);
        --lent_;
        show();
    }
    changed_.notify_all();
}

// Adds differences to the metrics, since other pools add theirs. Unsigned sums make negative differences come out
// right.
void Pool::show()
{
    if (!metrics_) return;
    const auto idle = static_cast<std::uint32_t>(idle_.size());
    metrics_->in_use += lent_ - shown_in_use_;
    metrics_->idle += idle - shown_idle_;
    shown_in_use_ = lent_;
    shown_idle_ = idle;
}

void Pool::show_that_it_answers()
{
    if (metrics_ && metrics_->away_since != 0) metrics_->away_since = 0;
}

} // namespace certaward::store
