// Metrics of all of httpd's children together, for monitoring.
#pragma once

#include "store/mariadb/pool_metrics.h"

#include <array>
#include <cstdint>

namespace certaward::app {

enum class Counter { pages, refused, failed, decisions, exports_put_off };
constexpr std::size_t kCounters = 5;

// The metrics of this machine's httpd since its start. Counts outlive the child that made them; exports and connections
// of a child that has ended, or was killed, are no longer included.
struct MetricsSnapshot {
    std::array<std::uint64_t, kCounters> counts{}; // indexed by Counter
    unsigned exports_running = 0;
    std::uint64_t connections_in_use = 0, connections_idle = 0;
    std::int64_t database_away_since = 0; // seconds since 1970; 0: it answered the last attempt

    std::uint64_t of(Counter what) const { return counts[static_cast<std::size_t>(what)]; }
};

// Counts in memory that httpd's children share. Construct before httpd forks: all objects of one httpd share the same
// counters. Thread-safe.
class Metrics {
public:
    Metrics();

    void add(Counter what) const;
    MetricsSnapshot snapshot() const;

    // Returns the metrics for this child's pools, valid as long as the child lives. Call it in the child, before it
    // starts threads.
    store::PoolMetrics of_this_child() const;
};

} // namespace certaward::app
