// Extracts everything that the recipient of an answer can read.
#pragma once

#include "integration/browser.h"

#include <string>

namespace harness {

// Returns the body and the headers of an answer; also each unpacked file of a workbook, and the text that a mail
// program shows of a mail draft. Throws std::runtime_error if a workbook can't be unpacked.
std::string contents_of(const integration::Answer& answer);

} // namespace harness
