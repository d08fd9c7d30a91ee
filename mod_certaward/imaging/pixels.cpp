#include "imaging/pixels.h"

#include <algorithm>
#include <utility>

namespace certaward::imaging {

Pixels upright(Pixels pixels, int orientation)
{
    if (orientation < 2 || orientation > 8) return pixels;
    const bool is_lying = orientation >= 5; // width and height are swapped
    const auto width = is_lying ? pixels.height : pixels.width;
    const auto height = is_lying ? pixels.width : pixels.height;
    const auto last_x = pixels.width - 1;
    const auto last_y = pixels.height - 1;

    // Returns the place in the file of the pixel that is shown at x, y.
    const auto source = [&](std::size_t x, std::size_t y) -> std::pair<std::size_t, std::size_t> {
        switch (orientation) {
        case 2:
            return {last_x - x, y};
        case 3:
            return {last_x - x, last_y - y};
        case 4:
            return {x, last_y - y};
        case 5:
            return {y, x};
        case 6:
            return {y, last_y - x};
        case 7:
            return {last_x - y, last_y - x};
        default:
            return {last_x - y, x};
        }
    };
    Pixels turned{width, height, std::vector<unsigned char>(pixels.bytes.size())};
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t x = 0; x < width; ++x) {
            const auto [from_x, from_y] = source(x, y);
            std::copy_n(pixels.bytes.data() + (from_y * pixels.width + from_x) * 3, 3,
                        turned.bytes.data() + (y * width + x) * 3);
        }
    return turned;
}

} // namespace certaward::imaging
