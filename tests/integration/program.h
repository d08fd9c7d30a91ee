// The entry point of a test program that has a campus of its own.
#pragma once

#include "integration/campus.h"

namespace integration {

// Starts the campus, runs the tests that the words select, and stops the campus, also after Ctrl-C. Returns the exit
// code for main().
int run_tests(int count, char** words, const Layout& layout = {});

} // namespace integration
