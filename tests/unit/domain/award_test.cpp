// Tests of the points by level and the value of a point: min(cap, budget ÷ all points), down to whole dollars.

#include "domain/award.h"
#include "domain/award_totals.h"
#include "unit/builders.h"
#include "unit/shown.h"

#include <algorithm>
#include <array>
#include <random>
#include <vector>

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace unit;

namespace {

constexpr std::array<std::uint64_t, 9> kMuch{
    0, 1, 999, 1'000'000, 999'999'999'999, 1'000'000'000'000, 1ULL << 53, 1ULL << 63, UINT64_MAX};

AwardTotals tally_of(const std::vector<Decision>& decisions)
{
    AwardTotals totals;
    for (const auto& decision : decisions)
        totals.add(decision, 1, some_choices());
    return totals;
}

std::vector<Decision> decisions_at_random(std::mt19937& random, std::size_t number)
{
    const std::array any{approved(1), approved(2),    approved(3), approved(4), approved(9), approved_without_level(),
                         pending(),   rejected("R10")};
    std::uniform_int_distribution<std::size_t> which(0, any.size() - 1);
    std::vector<Decision> decisions(number);
    std::ranges::generate(decisions, [&] { return any.at(which(random)); });
    return decisions;
}

} // namespace

TEST_GROUP(Points){};

TEST(Points, are_those_of_the_level)
{
    CHECK_EQUAL(10, points_of(approved(1), some_choices()));
    CHECK_EQUAL(3, points_of(approved(2), some_choices()));
    CHECK_EQUAL(1, points_of(approved(3), some_choices()));
}

TEST(Points, of_a_level_no_longer_in_use_still_count)
{
    auto choices = some_choices();
    choices.levels.back().points = 2;
    CHECK_EQUAL(2, points_of(approved(4), choices));
}

TEST(Points, are_none_for_what_is_not_approved_or_has_no_level_of_the_table)
{
    CHECK_EQUAL(0, points_of(pending(), some_choices()));
    CHECK_EQUAL(0, points_of(rejected("R10"), some_choices()));
    CHECK_EQUAL(0, points_of(approved_without_level(), some_choices()));
    CHECK_EQUAL(0, points_of(approved(9), some_choices()));
}

TEST_GROUP(AwardTotals){};

TEST(AwardTotals, counts_by_level_and_adds_up_points)
{
    const auto totals = tally_of({approved(1), approved(1), approved(2), approved(3), pending(), rejected("R10")});
    CHECK_EQUAL(2U, totals.by_level.at(1));
    CHECK_EQUAL(1U, totals.by_level.at(2));
    CHECK_EQUAL(1U, totals.by_level.at(3));
    CHECK_EQUAL(1U, totals.pending);
    CHECK_EQUAL(24U, totals.points); // 10 + 10 + 3 + 1
}

TEST(AwardTotals, says_how_many_are_approved_without_a_level_of_the_table)
{
    const auto totals = tally_of({approved_without_level(), approved(9), approved(3)});
    CHECK_EQUAL(2U, totals.without_level);
    CHECK_EQUAL(1U, totals.points);
}

TEST(AwardTotals, counts_a_level_worth_nothing_as_that_level)
{
    const auto totals = tally_of({approved(4)});
    CHECK_EQUAL(1U, totals.by_level.at(4));
    CHECK_EQUAL(0U, totals.without_level);
    CHECK_EQUAL(0U, totals.points);
}

TEST(AwardTotals, takes_many_alike_at_once)
{
    AwardTotals totals;
    totals.add(approved(1), 3'000'000, some_choices());
    CHECK_EQUAL(3'000'000U, totals.by_level.at(1));
    CHECK_EQUAL(30'000'000U, totals.points);
}

TEST(AwardTotals, of_the_school_is_the_sum_of_its_departments_in_whatever_order)
{
    std::mt19937 random(1122);
    for (int time = 0; time < 200; ++time) {
        auto decisions = decisions_at_random(random, 50);
        const auto whole = tally_of(decisions);
        std::ranges::shuffle(decisions, random);
        const auto middle = decisions.begin() + time % 50;
        AwardTotals sum;
        sum.add(tally_of({middle, decisions.end()}));
        sum.add(tally_of({decisions.begin(), middle}));
        CHECK_TRUE(whole.approved == sum.approved);
        CHECK_EQUAL(whole.without_level, sum.without_level);
        CHECK_EQUAL(whole.pending, sum.pending);
        CHECK_EQUAL(whole.points, sum.points);
    }
}

TEST_GROUP(AmountOfPoint){};

TEST(AmountOfPoint, is_the_cap_while_the_budget_suffices)
{
    const auto amount = amount_of_point({.total = 500'000, .cap = 1'000}, 240);
    CHECK_EQUAL(1'000U, amount.value_of_point);
    CHECK_EQUAL(240'000U, amount.paid);
    CHECK_EQUAL(260'000U, amount.remainder);
    CHECK_TRUE(amount.capped);
}

TEST(AmountOfPoint, is_the_budgets_share_down_to_whole_dollars_when_it_does_not)
{
    const auto amount = amount_of_point({.total = 100'000, .cap = 1'000}, 240); // 416.67
    CHECK_EQUAL(416U, amount.value_of_point);
    CHECK_EQUAL(99'840U, amount.paid);
    CHECK_EQUAL(160U, amount.remainder);
    CHECK_FALSE(amount.capped);
}

TEST(AmountOfPoint, is_the_cap_when_the_budget_just_suffices_and_one_dollar_less_when_it_lacks_one)
{
    const auto enough = amount_of_point({.total = 240'000, .cap = 1'000}, 240);
    CHECK_EQUAL(1'000U, enough.value_of_point);
    CHECK_EQUAL(0U, enough.remainder);
    CHECK_TRUE(enough.capped);
    const auto short_of_one = amount_of_point({.total = 239'999, .cap = 1'000}, 240);
    CHECK_EQUAL(999U, short_of_one.value_of_point);
    CHECK_EQUAL(239U, short_of_one.remainder);
    CHECK_FALSE(short_of_one.capped);
}

TEST(AmountOfPoint, of_a_budget_smaller_than_the_points_is_nothing_and_all_of_it_remains)
{
    const auto amount = amount_of_point({.total = 239, .cap = 1'000}, 240);
    CHECK_EQUAL(0U, amount.value_of_point);
    CHECK_EQUAL(0U, amount.paid);
    CHECK_EQUAL(239U, amount.remainder);
}

TEST(AmountOfPoint, without_points_is_nothing)
{
    const auto amount = amount_of_point({.total = 100'000, .cap = 1'000}, 0);
    CHECK_EQUAL(0U, amount.value_of_point);
    CHECK_EQUAL(0U, amount.paid);
    CHECK_EQUAL(100'000U, amount.remainder);
    CHECK_FALSE(amount.capped);
}

TEST(AmountOfPoint, of_the_largest_budget_and_millions_of_points_is_exact)
{
    const auto amount = amount_of_point({.total = kBudgetField.most, .cap = kCapField.most}, 30'000'000);
    CHECK_EQUAL(33'333U, amount.value_of_point);
    CHECK_EQUAL(999'990'000'000U, amount.paid);
    CHECK_EQUAL(10'000'000U, amount.remainder);
}

// Checks the rule the other way round: the sum that is paid fits the budget, and one dollar more a point would break
// the budget or the cap.
static void check_rule(const Budget& budget, std::uint64_t points)
{
    const auto amount = amount_of_point(budget, points);
    CHECK_TRUE(amount.paid <= budget.total);
    CHECK_EQUAL(budget.total, amount.paid + amount.remainder);
    CHECK_TRUE(amount.value_of_point <= budget.cap);
    CHECK_EQUAL(amount.paid, amount.value_of_point * points);
    const bool lacks_a_dollar_for_each = amount.remainder < points;
    CHECK_TRUE(points == 0 || amount.value_of_point == budget.cap || lacks_a_dollar_for_each);
    CHECK_EQUAL(points > 0 && amount.value_of_point == budget.cap, amount.capped);
}

TEST(AmountOfPoint, follows_the_rule_for_every_small_budget_cap_and_number_of_points)
{
    for (std::uint64_t total = 0; total <= 120; ++total)
        for (std::uint64_t cap = 0; cap <= 25; ++cap)
            for (std::uint64_t points = 0; points <= 60; ++points)
                check_rule({.total = total, .cap = cap}, points);
}

TEST(AmountOfPoint, follows_the_rule_for_whatever_large_numbers)
{
    for (const auto total : kMuch)
        for (const auto cap : kMuch)
            for (const auto points : kMuch)
                check_rule({.total = total, .cap = cap}, points);
}

TEST(AmountOfPoint, pays_all_departments_together_never_more_than_the_budget)
{
    std::mt19937 random(1152);
    std::uniform_int_distribution<std::uint64_t> any_budget(0, 2'000'000);
    std::uniform_int_distribution<std::uint64_t> any_cap(1, 2'000);
    for (int time = 0; time < 300; ++time) {
        const auto decisions = decisions_at_random(random, 60);
        const Budget budget{.total = any_budget(random), .cap = any_cap(random)};
        const auto amount = amount_of_point(budget, tally_of(decisions).points);
        std::uint64_t sum = 0;
        for (const auto& decision : decisions)
            sum += static_cast<std::uint64_t>(points_of(decision, some_choices())) * amount.value_of_point;
        CHECK_EQUAL(amount.paid, sum);
        CHECK_TRUE(sum <= budget.total);
    }
}
