#include "app/metrics.h"

#include "app/export_slots.h"
#include "platform/shared_memory.h"

#include <atomic>
#include <new>

namespace certaward::app {
namespace {

constexpr unsigned kMaxChildren = 512; // includes those that a graceful restart lets finish

struct Held {
    std::atomic<std::uint32_t> in_use, idle;
};

// The layout of the shared memory. New shared memory is zero, which is each member's initial value.
struct Shared {
    std::array<std::atomic<std::uint64_t>, kCounters> counts;
    std::atomic<std::int64_t> away_since;
    std::array<Held, kMaxChildren> held; // one slot for each child
};
static_assert(std::atomic<std::uint64_t>::is_always_lock_free && std::atomic<std::uint32_t>::is_always_lock_free,
              "otherwise each process would have a lock of its own");

// Returns the memory, the same after a restart, since the module is never unloaded.
const platform::SharedMemory& memory()
{
    static const platform::SharedMemory memory("certaward-counts", sizeof(Shared));
    return memory;
}

Shared& shared()
{
    static auto* const shared = ::new (memory().bytes()) Shared();
    return *shared;
}

// Returns this child's slot. A child beyond kMaxChildren gets memory of its own, which no snapshot includes.
Held& held_by_this_child()
{
    static Held of_nobody{};
    static const auto place = memory().take(kMaxChildren);
    return place ? shared().held[place->number] : of_nobody;
}

} // namespace

Metrics::Metrics()
{
    shared();
}

void Metrics::add(Counter what) const
{
    ++shared().counts[static_cast<std::size_t>(what)];
}

MetricsSnapshot Metrics::snapshot() const
{
    MetricsSnapshot found;
    for (std::size_t i = 0; i < kCounters; ++i)
        found.counts[i] = shared().counts[i];
    found.exports_running = ExportSlots::taken();
    found.database_away_since = shared().away_since;
    for (unsigned place = 0; place < kMaxChildren; ++place) {
        const auto& held = shared().held[place];
        const std::uint32_t in_use = held.in_use;
        const std::uint32_t idle = held.idle;
        if (in_use + idle == 0 || !memory().is_taken(place)) continue;
        found.connections_in_use += in_use;
        found.connections_idle += idle;
    }
    return found;
}

store::PoolMetrics Metrics::of_this_child() const
{
    static Held& held = []() -> Held& {
        auto& own = held_by_this_child();
        own.in_use = own.idle = 0; // the previous child in this slot may have been killed
        return own;
    }();
    return {held.in_use, held.idle, shared().away_since};
}

} // namespace certaward::app
