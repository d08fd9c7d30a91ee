// Tests of the script that starts and stops the private servers: it must not stop other processes.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace integration;

namespace {

// A process that does not belong to the campus, killed on destruction.
class Stranger {
public:
    Stranger() : pid_(::fork())
    {
        if (pid_ != 0) return;
        ::execlp("sleep", "sleep", "120", nullptr);
        ::_exit(1);
    }
    ~Stranger()
    {
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;

    pid_t pid() const { return pid_; }
    bool lives() const { return ::waitpid(pid_, nullptr, WNOHANG) == 0; }

private:
    pid_t pid_;
};

} // namespace

TEST_GROUP(Campus)
{
    Browser browser{campus().url()};
};

TEST(Campus, takes_no_stranger_for_httpd_who_got_its_number_after_a_reboot)
{
    campus().run("stop-httpd");
    const Stranger stranger;
    const auto stale = [&] { std::ofstream(campus().folder() / "httpd.pid") << stranger.pid() << '\n'; };

    stale();
    campus().run("stop-httpd");
    CHECK_TRUE(stranger.lives());

    stale();
    campus().run("start-httpd");
    CHECK_EQUAL(200, browser.get("/").status);
    CHECK_TRUE(stranger.lives());
}
