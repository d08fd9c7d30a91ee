#include "integration/program.h"

#include "CppUTest/CommandLineTestRunner.h"
#include "CppUTest/MemoryLeakWarningPlugin.h"

#include <csignal>
#include <cstdio>
#include <curl/curl.h>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

namespace {

std::unique_ptr<integration::Campus> the_campus;

// Ctrl-C and CI's time limit end the servers too.
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
    // CppUTest's own edges around every block would hide what lies beyond, and its lock would put threads in order.
    MemoryLeakWarningPlugin::turnOffNewDeleteOverloads();
#else
    MemoryLeakWarningPlugin::turnOnThreadSafeNewDeleteOverloads(); // some tests send from several threads at once
#endif
    const pid_t owner = ::getpid();
    curl_global_init(CURL_GLOBAL_DEFAULT);
    try {
        // A campus for each program of tests: build/test/integration_tests
        const auto name = std::filesystem::path(words[0]).filename();
        the_campus = std::make_unique<integration::Campus>(std::filesystem::absolute("build/test" / name), layout);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "The campus of the tests can't start: %s\n", error.what());
        return 1;
    }
    const int result = run_in_child(count, words);
    if (::getpid() != owner) {
        (void)the_campus.release(); // the servers are not this process's to stop
        std::_Exit(result);
    }
    the_campus.reset();
    return result;
}
