// Tests of ExportSlots, which limit how many exports are made at a time on one machine.

#include "app/export_slots.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "CppUTest/TestHarness.h"

using namespace certaward::app;

TEST_GROUP(ExportSlots){};

TEST(ExportSlots, are_as_many_as_are_said)
{
    const ExportSlots places(2);
    const auto first = places.take();
    const auto second = places.take();
    CHECK_TRUE(first && second);
    CHECK_FALSE(places.take());
}

TEST(ExportSlots, come_free_with_their_holder)
{
    const ExportSlots places(1);
    {
        const auto first = places.take();
        CHECK_FALSE(places.take());
    }
    CHECK_TRUE(places.take());
}

TEST(ExportSlots, are_those_of_all_who_ask_whenever_they_were_made)
{
    const ExportSlots before_a_restart(1);
    const auto first = before_a_restart.take();
    const ExportSlots after_it(1);
    CHECK_FALSE(after_it.take());
}

TEST(ExportSlots, are_shared_with_other_processes_and_freed_when_one_is_killed)
{
    const ExportSlots places(1);
    int told[2];
    CHECK_EQUAL(0, ::pipe(told));
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = places.take();
        const char is_held = held ? 'y' : 'n';
        (void)!::write(told[1], &is_held, 1);
        ::pause();
    }
    char is_held = 0;
    CHECK_EQUAL(1, ::read(told[0], &is_held, 1));
    CHECK_EQUAL('y', is_held);
    CHECK_FALSE(places.take());
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK_TRUE(places.take());
    ::close(told[0]);
    ::close(told[1]);
}

TEST(ExportSlots, that_are_taken_can_be_counted)
{
    const ExportSlots places(3);
    const auto before = ExportSlots::taken();
    {
        const auto first = places.take();
        const auto second = places.take();
        CHECK_EQUAL(before + 2, ExportSlots::taken());
    }
    CHECK_EQUAL(before, ExportSlots::taken());
}
