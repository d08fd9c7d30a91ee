// Prepares a student's picture for printing: upright, no larger than paper needs, without the camera's metadata.
#pragma once

#include "domain/media_type.h"

#include <string>
#include <string_view>
#include <variant>

namespace certaward::imaging {

// The reasons why a picture can't be printed.
enum class Obstacle {
    unreadable, // not a picture, or damaged, or cut off
    too_large,  // decoding could take memory or time that other requests need
    no_picture, // a PDF: the browser shows it, the module can't decode it
};

constexpr unsigned kPrintedSide = 1'400; // pixels of the longer side: at least 150 per inch on half of A4's width
constexpr unsigned long kMaxPixels = 50'000'000;
constexpr unsigned long kMaxPixelsAtOnce = 20'000'000; // for files that are decoded whole: PNG, JPEG of several scans

// Returns a JPEG whose longer side has kPrintedSide pixels; if the original is a JPEG, up to an eighth of the
// original's side more. A smaller picture keeps its size. Applies EXIF's orientation and drops all of EXIF. Takes at
// most kMaxPixelsAtOnce × 8 bytes of memory, for an ordinary JPEG far less: it is decoded row by row at the smaller
// size.
std::variant<std::string, Obstacle> print_picture(std::string_view bytes, domain::MediaType type);

} // namespace certaward::imaging
