// A student's picture as it is printed: upright, no larger than paper needs, without what a camera notes beside it.
#pragma once

#include "domain/media_type.h"

#include <string>
#include <string_view>
#include <variant>

namespace certaward::imaging {

enum class Obstacle {
    unreadable, // no picture, a damaged one, or one that ends too early
    too_large,  // decoding it could take the memory or the time that other requests need
    no_picture, // a kind of file that is shown, but not by us: PDF
};

constexpr unsigned kPrintedSide = 1'400; // pixels of the longer side: 150 to the inch on a half of A4's width, and more
constexpr unsigned long kMaxPixels = 50'000'000;
constexpr unsigned long kMaxPixelsAtOnce = 20'000'000; // of what has to be in memory whole: PNG, progressive JPEG

// A JPEG whose longer side has kPrintedSide pixels or, of a JPEG, up to an eighth of the original's more; a smaller
// picture keeps its size. EXIF's orientation is applied, and nothing else of EXIF is kept. At most kMaxPixelsAtOnce ×
// 8 bytes of memory, for an ordinary JPEG far less: it is decoded row by row at the smaller size.
std::variant<std::string, Obstacle> print_picture(std::string_view bytes, domain::MediaType type);

} // namespace certaward::imaging
