// What a JPEG is made of, known before anything of it is decoded: how much memory and time it will ask for.
#pragma once

#include <string_view>

namespace certaward::imaging {

struct JpegStructure {
    bool is_progressive = false; // each scan refines the whole picture, which stays in memory until the last has come
    unsigned scans = 0;
    bool has_end = false; // it comes to the marker that ends it: nothing was cut off
};

// Walks over the markers (ITU T.81, Annex B) of the first picture in the file; thumbnails inside its segments, and what
// follows its end, are passed over. Of what is no JPEG it says that it has no scans.
JpegStructure structure_of(std::string_view jpeg);

} // namespace certaward::imaging
