// Limits how many exports run at a time on this machine, over all of httpd's children.
#pragma once

#include "platform/file.h"

#include <optional>

namespace certaward::app {

// The export slots of this machine. Construct before httpd forks: all objects of one httpd share the same slots, also
// with children from before a graceful restart. Threads may take slots at the same time.
class ExportSlots {
public:
    static constexpr unsigned kMax = 100;

    explicit ExportSlots(unsigned places); // at most kMax

    // Takes a slot, held while the file is open: the kernel frees the slot of a killed child. Returns nullopt if all
    // slots are taken.
    std::optional<platform::File> take() const;
    // Returns how many slots are taken, by any child.
    static unsigned taken();

private:
    unsigned places_;
};

} // namespace certaward::app
