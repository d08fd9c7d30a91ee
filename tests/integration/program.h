// A program of tests on a campus of its own.
#pragma once

#include "integration/campus.h"

namespace integration {

// For main(): starts the campus, runs the tests that the words ask for, and stops it, also after Ctrl-C. The exit code.
int run_tests(int count, char** words, const Layout& layout = {});

} // namespace integration
