// Tests of AwardRound: how long a round is open, and which round the list begins with.

#include "domain/award_round.h"
#include "unit/builders.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace unit;

TEST_GROUP(Round){};

TEST(Round, is_open_on_its_last_review_day)
{
    CHECK_TRUE(is_open_for_review(a_round().reviewed_until("2026-04-10"), day("2026-04-10")));
}

TEST(Round, is_over_the_day_after)
{
    CHECK_FALSE(is_open_for_review(a_round().reviewed_until("2026-04-10"), day("2026-04-11")));
}

TEST(Round, is_over_the_day_after_even_when_that_begins_a_month_or_a_year)
{
    CHECK_FALSE(is_open_for_review(a_round().reviewed_until("2026-04-30"), day("2026-05-01")));
    CHECK_FALSE(is_open_for_review(a_round().reviewed_until("2026-12-31"), day("2027-01-01")));
}

TEST(Round, without_a_review_day_counts_as_over)
{
    CHECK_FALSE(is_open_for_review(a_round().without_review_day(), day("2026-04-01")));
}

TEST(Round, to_begin_with_is_the_newest_open_one)
{
    const std::vector<AwardRound> newest_first{a_round().named("1152").reviewed_until("2026-10-25"),
                                               a_round().named("1151").reviewed_until("2026-04-10"),
                                               a_round().named("1142").reviewed_until("2025-10-25")};
    STRCMP_EQUAL("1152", round_to_begin_with(newest_first, day("2026-04-10"))->id.value.c_str());
    STRCMP_EQUAL("1152", round_to_begin_with(newest_first, day("2026-10-25"))->id.value.c_str());
}

TEST(Round, to_begin_with_is_no_newer_one_that_is_over)
{
    const std::vector<AwardRound> newest_first{a_round().named("1152").without_review_day(),
                                               a_round().named("1151").reviewed_until("2026-04-10")};
    STRCMP_EQUAL("1151", round_to_begin_with(newest_first, day("2026-04-10"))->id.value.c_str());
}

TEST(Round, to_begin_with_is_the_newest_when_all_are_over)
{
    const std::vector<AwardRound> newest_first{a_round().named("1151").reviewed_until("2026-04-10"),
                                               a_round().named("1142").reviewed_until("2025-10-25")};
    STRCMP_EQUAL("1151", round_to_begin_with(newest_first, day("2026-04-11"))->id.value.c_str());
}

TEST(Round, to_begin_with_is_none_when_there_is_none)
{
    POINTERS_EQUAL(nullptr, round_to_begin_with({}, day("2026-04-10")));
}

TEST(Round, is_found_by_its_id)
{
    const std::vector<AwardRound> rounds{a_round().named("1152"), a_round().named("1151").titled("115年度第1梯次")};
    STRCMP_EQUAL("115年度第1梯次", find_round(rounds, {"1151"})->title.c_str());
    POINTERS_EQUAL(nullptr, find_round(rounds, {"115"}));
    POINTERS_EQUAL(nullptr, find_round(rounds, {""}));
}

TEST_GROUP(RoundState){};

TEST(RoundState, goes_from_not_begun_to_over)
{
    const auto round = a_round(); // applications from 2026-03-15 to 03-31, review until 04-10
    CHECK_TRUE(state_of(round, day("2026-03-14")) == RoundState::not_begun);
    CHECK_TRUE(state_of(round, day("2026-03-15")) == RoundState::applying);
    CHECK_TRUE(state_of(round, day("2026-03-31")) == RoundState::applying);
    CHECK_TRUE(state_of(round, day("2026-04-01")) == RoundState::reviewing);
    CHECK_TRUE(state_of(round, day("2026-04-10")) == RoundState::reviewing);
    CHECK_TRUE(state_of(round, day("2026-04-11")) == RoundState::over);
}

TEST(RoundState, has_days_left_until_the_last_one)
{
    const auto round = a_round();
    CHECK_TRUE(days_left(round, day("2026-04-01")) == 9);
    CHECK_TRUE(days_left(round, day("2026-04-10")) == 0);
    CHECK_FALSE(days_left(round, day("2026-04-11")).has_value());
    CHECK_FALSE(days_left(a_round().without_review_day(), day("2026-04-01")).has_value());
}
