// EXIF data, as a phone writes it into its pictures.
#pragma once

#include "photo.h"

#include <chrono>
#include <string>

struct Taken {
    Orientation orientation;
    std::chrono::sys_seconds at;
    Size size; // of the stored pixels
};

// Returns the JPEG with an EXIF block as its first segment. Throws std::runtime_error if `jpeg` is not a JPEG.
std::string with_exif(const std::string& jpeg, const Taken& taken);
