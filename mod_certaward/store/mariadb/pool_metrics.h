// What pools tell of themselves, in memory that somebody else owns and reads.
#pragma once

#include <atomic>
#include <cstdint>

namespace certaward::store {

// Several pools may share them: each adds its own.
struct PoolMetrics {
    std::atomic<std::uint32_t>& in_use;    // connections that are lent, or being made
    std::atomic<std::uint32_t>& idle;      // those that are open besides
    std::atomic<std::int64_t>& away_since; // seconds since 1970; 0: the database answered the last who asked
};

} // namespace certaward::store
