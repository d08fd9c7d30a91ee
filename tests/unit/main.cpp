// Unit tests: the domain, the files, the forms and the templates, without a server. Run from the project's root.
// CppUTest/TestHarness.h redefines `new`: a test includes it last.

#include "CppUTest/CommandLineTestRunner.h"
#include "CppUTest/MemoryLeakWarningPlugin.h"

int main(int count, char** words)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    // CppUTest's own edges around every block would hide what lies beyond, and its lock would put threads in order.
    MemoryLeakWarningPlugin::turnOffNewDeleteOverloads();
    MemoryLeakWarningPlugin::destroyGlobalDetector(); // with the blocks it has noted already
#else
    MemoryLeakWarningPlugin::turnOnThreadSafeNewDeleteOverloads(); // some tests have threads
#endif
    return CommandLineTestRunner::RunAllTests(count, words);
}
