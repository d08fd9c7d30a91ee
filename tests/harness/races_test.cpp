// Tests of promise 1 under races: many reviewers decide one application at the same moment, and forms arrive several
// times.

#include "harness/races.h"

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Races)
{
    const harness::Aftermath aftermath;
    Stage stage;

    void teardown() override
    {
        aftermath.check();
    }
};

TEST(Races, of_two_reviewers_one_wins_and_the_other_sees_why)
{
    harness::race_in_pairs(stage, harness::times(200, 20'000), {campus().url()});
}

TEST(Races, a_form_that_comes_ten_times_is_one_decision)
{
    harness::race_of_copies(stage, harness::times(50, 10'000), {campus().url()});
}
