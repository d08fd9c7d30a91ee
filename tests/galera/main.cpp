// Runs the Galera tests: three Galera nodes and two httpd behind a balancer, on one machine. The death of any single
// server must cost nothing.

#include "integration/program.h"

int main(int count, char** words)
{
    return integration::run_tests(
        count, words,
        {.script = "tests/campus/galera", .httpds = {"httpd1", "httpd2"}, .databases = {"node1", "node2", "node3"}});
}
