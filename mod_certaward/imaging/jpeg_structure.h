// The structure of a JPEG, read without decoding it: it tells how much memory and time the decoding will take.
#pragma once

#include <string_view>

namespace certaward::imaging {

struct JpegStructure {
    bool is_progressive = false; // each scan refines the whole picture, which stays in memory until the last scan
    unsigned scans = 0;
    bool has_end = false; // the end marker is there: the file was not cut off
};

// Reads the markers (ITU T.81, Annex B) of the first picture in the file. Skips thumbnails inside its segments, and
// bytes after its end. Returns a structure without scans if the file is not a JPEG.
JpegStructure structure_of(std::string_view jpeg);

} // namespace certaward::imaging
