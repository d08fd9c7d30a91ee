// Unit tests: the domain, the files, the forms and the templates, without a server. Run from the project's root.
// CppUTest/TestHarness.h redefines `new`: a test includes it last.

#include "CppUTest/CommandLineTestRunner.h"
#include "CppUTest/MemoryLeakWarningPlugin.h"

int main(int count, char** words)
{
    MemoryLeakWarningPlugin::turnOnThreadSafeNewDeleteOverloads(); // some tests have threads
    return CommandLineTestRunner::RunAllTests(count, words);
}
