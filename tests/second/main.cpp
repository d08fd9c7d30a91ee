// A campus of another shape, of which the module knows nothing but the site file.

#include "integration/program.h"

int main(int count, char** words)
{
    return integration::run_tests(count, words, {.script = "tests/campus/second"});
}
