// Integration tests: a real httpd with the module in it, a real MariaDB, and pages read over HTTP.

#include "integration/program.h"

int main(int count, char** words)
{
    return integration::run_tests(count, words);
}
