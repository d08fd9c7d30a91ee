// How many exports are made at a time on this machine, whichever of httpd's children makes them.
#pragma once

#include "pages/file.h"

#include <optional>

namespace certaward::pages {

// Made before httpd forks; whatever one httpd makes shares its places, children from before a graceful restart
// included. Threads may take places at the same time.
class ExportPlaces {
public:
    explicit ExportPlaces(unsigned places);

    // A place, for as long as the file is open: the kernel frees that of a child that is killed. None: all are taken.
    std::optional<File> take() const;

private:
    unsigned places_;
};

} // namespace certaward::pages
