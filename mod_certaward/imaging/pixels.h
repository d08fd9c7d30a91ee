// Pixels in memory, three bytes each: red, green, blue.
#pragma once

#include <cstddef>
#include <vector>

namespace certaward::imaging {

// A picture in memory.
struct Pixels {
    std::size_t width = 0;
    std::size_t height = 0;
    std::vector<unsigned char> bytes; // row by row, from the top
};

// Turns or mirrors the picture as EXIF's orientation says (1 to 8; CIPA DC-008, 4.6.4 A). Returns it unchanged for any
// other number.
Pixels upright(Pixels pixels, int orientation);

} // namespace certaward::imaging
