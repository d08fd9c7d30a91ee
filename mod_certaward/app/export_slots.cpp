#include "app/export_slots.h"

#include "platform/shared_memory.h"

namespace certaward::app {
namespace {

// Returns the memory, the same after a restart, since the module is never unloaded.
const platform::SharedMemory& shared()
{
    static const platform::SharedMemory memory("certaward-exports", 0);
    return memory;
}

} // namespace

ExportSlots::ExportSlots(unsigned places) : places_(places)
{
    shared();
}

std::optional<platform::File> ExportSlots::take() const
{
    auto place = shared().take(places_);
    if (!place) return std::nullopt;
    return std::move(place->lock);
}

unsigned ExportSlots::taken()
{
    return shared().taken(kMax);
}

} // namespace certaward::app
