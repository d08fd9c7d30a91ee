// What httpd's children have done and hold, all together, for who watches over the server.
#pragma once

#include "store/mariadb/pool_metrics.h"

#include <array>
#include <cstdint>

namespace certaward::app {

enum class Counter { pages, refused, failed, decisions, exports_put_off };
constexpr std::size_t kCounters = 5;

// Of this machine's httpd, since it was started. What was counted stays when the child that did it is gone; what a
// child held, even one that was killed, counts no longer then.
struct MetricsSnapshot {
    std::array<std::uint64_t, kCounters> counts{}; // by Counted
    unsigned exports_running = 0;
    std::uint64_t connections_in_use = 0, connections_idle = 0;
    std::int64_t database_away_since = 0; // seconds since 1970; 0: it answered the last who asked

    std::uint64_t of(Counter what) const { return counts[static_cast<std::size_t>(what)]; }
};

// Made before httpd forks; whatever one httpd makes counts together. Threads may do all of this at the same time.
class Metrics {
public:
    Metrics();

    void add(Counter what) const;
    MetricsSnapshot snapshot() const;

    // For the pools of this child, for as long as it lives: in it, before it has threads.
    store::PoolMetrics of_this_child() const;
};

} // namespace certaward::app
