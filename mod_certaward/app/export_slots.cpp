#include "app/export_slots.h"

#include "platform/shared_memory.h"

namespace certaward::app {
namespace {

// The module is never unloaded, so it is the same after a restart.
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
