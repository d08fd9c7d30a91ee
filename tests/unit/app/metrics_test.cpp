// Tests of Metrics: counts over all processes, for the administrator who monitors the server.

#include "app/metrics.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "CppUTest/TestHarness.h"

using namespace certaward::app;

TEST_GROUP(Metrics)
{
    const Metrics metrics;
    int told[2] = {-1, -1};

    void setup() override
    {
        CHECK_EQUAL(0, ::pipe(told));
    }
    void teardown() override
    {
        ::close(told[0]);
        ::close(told[1]);
    }
    // Starts a process that runs `work` and then waits to be killed. Returns once `work` is done.
    template <class Work>
    pid_t child_that(Work work)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            work();
            (void)!::write(told[1], "!", 1);
            ::pause();
        }
        char done = 0;
        CHECK_EQUAL(1, ::read(told[0], &done, 1));
        return child;
    }
    static void kill(pid_t child)
    {
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    }
};

TEST(Metrics, keeps_what_a_child_counted_that_was_killed)
{
    const auto before = metrics.snapshot().of(Counter::decisions);
    kill(child_that([&] { metrics.add(Counter::decisions); }));
    metrics.add(Counter::decisions);
    CHECK_EQUAL(before + 2, metrics.snapshot().of(Counter::decisions));
}

TEST(Metrics, adds_up_the_connections_of_children_and_forgets_those_of_one_that_was_killed)
{
    const auto first = child_that([&] { metrics.of_this_child().idle += 3; });
    const auto second = child_that([&] {
        metrics.of_this_child().idle += 2;
        metrics.of_this_child().in_use += 1;
    });
    CHECK_EQUAL(5, metrics.snapshot().connections_idle);
    CHECK_EQUAL(1, metrics.snapshot().connections_in_use);

    kill(first);
    CHECK_EQUAL(2, metrics.snapshot().connections_idle);

    const auto third = child_that([&] { metrics.of_this_child().in_use += 1; }); // takes the slot of the first
    CHECK_EQUAL(2, metrics.snapshot().connections_idle);
    CHECK_EQUAL(2, metrics.snapshot().connections_in_use);
    kill(second);
    kill(third);
    CHECK_EQUAL(0, metrics.snapshot().connections_in_use);
}

TEST(Metrics, is_the_same_whenever_it_is_made)
{
    const Metrics after_a_restart;
    const auto before = metrics.snapshot().of(Counter::pages);
    after_a_restart.add(Counter::pages);
    CHECK_EQUAL(before + 1, metrics.snapshot().of(Counter::pages));
}
