#include "integration/program.h"

#include "CppUTest/CommandLineTestRunner.h"
#include "CppUTest/MemoryLeakWarningPlugin.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <curl/curl.h>
#include <memory>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace {

std::unique_ptr<integration::Campus> the_campus;

// Runs the tests in a child process and passes SIGINT and SIGTERM on to it, so that the servers are stopped after
// Ctrl-C and CI's time limit too. Returns the exit code.
int run_in_child(int count, char** words)
{
    static pid_t child = ::fork();
    if (child == 0) return CommandLineTestRunner::RunAllTests(count, words);
    const auto end_child = [](int) { ::kill(child, SIGTERM); };
    std::signal(SIGINT, end_child);
    std::signal(SIGTERM, end_child);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

} // namespace

integration::Campus& integration::campus()
{
    return *the_campus;
}

int integration::run_tests(int count, char** words, const Layout& layout)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    // CppUTest's guard bytes around every block would hide overruns from the sanitizers, and its lock would hide races.
    MemoryLeakWarningPlugin::turnOffNewDeleteOverloads();
#else
    MemoryLeakWarningPlugin::turnOnThreadSafeNewDeleteOverloads(); // some tests send from several threads
#endif
    // A list of the tests needs no servers.
    if (std::any_of(words + 1, words + count, [](std::string_view word) { return word == "-ln"; }))
        return CommandLineTestRunner::RunAllTests(count, words);
    const pid_t owner = ::getpid();
    curl_global_init(CURL_GLOBAL_DEFAULT);
    try {
        // Each test program has a campus of its own, e.g. build/test/integration_tests.
        const auto name = std::filesystem::path(words[0]).filename();
        the_campus = std::make_unique<integration::Campus>(std::filesystem::absolute("build/test" / name), layout);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "The campus of the tests can't start: %s\n", error.what());
        return 1;
    }
    const int result = run_in_child(count, words);
    if (::getpid() != owner) {
        (void)the_campus.release(); // the parent process stops the servers
        std::_Exit(result);
    }
    the_campus.reset();
    return result;
}
