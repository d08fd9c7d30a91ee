// Runs the unit tests of the domain, the files, the forms and the templates, without a server. Run from the project's
// root.
// CppUTest/TestHarness.h redefines `new`, so a test includes it last.

#include "CppUTest/CommandLineTestRunner.h"
#include "CppUTest/MemoryLeakWarningPlugin.h"

int main(int count, char** words)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    // CppUTest's guard bytes around each block would hide accesses beyond the block, and its lock would serialize
    // threads.
    MemoryLeakWarningPlugin::turnOffNewDeleteOverloads();
    MemoryLeakWarningPlugin::destroyGlobalDetector(); // with its records of the blocks allocated so far
#else
    MemoryLeakWarningPlugin::turnOnThreadSafeNewDeleteOverloads(); // some tests start threads
#endif
    return CommandLineTestRunner::RunAllTests(count, words);
}
