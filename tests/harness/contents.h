// Everything that somebody who got an answer can read in it.
#pragma once

#include "integration/browser.h"

#include <string>

namespace harness {

// The bytes and the headers; of a workbook each of its files unpacked, of a mail draft what a mail program shows.
// Throws std::runtime_error for a workbook that can't be unpacked.
std::string contents_of(const integration::Answer& answer);

} // namespace harness
