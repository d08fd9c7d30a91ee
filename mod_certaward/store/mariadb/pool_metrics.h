// The metrics of connection pools, in memory that another part owns and reads.
#pragma once

#include <atomic>
#include <cstdint>

namespace certaward::store {

// Metrics that several pools may share: each adds its own numbers.
struct PoolMetrics {
    std::atomic<std::uint32_t>& in_use;    // connections lent, or being made
    std::atomic<std::uint32_t>& idle;      // other open connections
    std::atomic<std::int64_t>& away_since; // seconds since 1970; 0: the database answered the last attempt
};

} // namespace certaward::store
