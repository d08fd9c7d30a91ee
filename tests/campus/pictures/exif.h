// What a phone writes into its pictures.
#pragma once

#include "photo.h"

#include <chrono>
#include <string>

struct Taken {
    Orientation orientation;
    std::chrono::sys_seconds at;
    Size size; // as stored
};

// The JPEG with an EXIF block as its first segment. Throws std::runtime_error when `jpeg` is none.
std::string with_exif(const std::string& jpeg, const Taken& taken);
