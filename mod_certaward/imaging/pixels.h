// Pixels in memory, three bytes each: red, green, blue.
#pragma once

#include <cstddef>
#include <vector>

namespace certaward::imaging {

struct Pixels {
    std::size_t width = 0;
    std::size_t height = 0;
    std::vector<unsigned char> bytes; // row by row, from the top
};

// Turned as EXIF's orientation (1 to 8; CIPA DC-008, 4.6.4 A) wants it shown. Another number turns nothing.
Pixels upright(Pixels pixels, int orientation);

} // namespace certaward::imaging
