// Runs the tests on a campus of another shape, which the module knows by its site file alone.

#include "integration/program.h"

int main(int count, char** words)
{
    return integration::run_tests(count, words, {.script = "tests/campus/second"});
}
