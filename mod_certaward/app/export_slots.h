// How many exports are made at a time on this machine, whichever of httpd's children makes them.
#pragma once

#include "platform/file.h"

#include <optional>

namespace certaward::app {

// Made before httpd forks; whatever one httpd makes shares its places, children from before a graceful restart
// included. Threads may take places at the same time.
class ExportSlots {
public:
    static constexpr unsigned kMax = 100;

    explicit ExportSlots(unsigned places); // at most kMax

    // A place, for as long as the file is open: the kernel frees that of a child that is killed. None: all are taken.
    std::optional<platform::File> take() const;
    // How many are, whoever's they are.
    static unsigned taken();

private:
    unsigned places_;
};

} // namespace certaward::app
