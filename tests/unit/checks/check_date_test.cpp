// Tests of the check of the date on which a certificate was obtained, against the round's period and today.

#include "checks/checks.h"
#include "unit/builders.h"
#include "unit/findings.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace certaward::checks;
using namespace unit;

TEST_GROUP(CheckDate){static std::string obtained(std::string_view when, const AwardRound& round = a_round(),
                                                  std::string_view today = "2026-04-01"){
    return found(an_application().obtained(when), some_evidence(round).on(today));
}
}
;

TEST(CheckDate, of_the_last_day_lies_in_the_round)
{
    CHECK_EQUAL("", obtained("2026-07-31", a_round().obtained("2026-02-01", "2026-07-31"), "2026-09-20"));
}

TEST(CheckDate, one_day_later_does_not_and_says_by_how_much)
{
    CHECK_EQUAL("blocks: 取得日期晚於獲證期間 1 日",
                obtained("2026-08-01", a_round().obtained("2026-02-01", "2026-07-31"), "2026-09-20"));
}

TEST(CheckDate, of_the_first_day_lies_in_the_round)
{
    CHECK_EQUAL("", obtained("2025-08-01", a_round().obtained("2025-08-01", "2026-01-31")));
}

TEST(CheckDate, three_days_earlier_does_not_and_says_by_how_much)
{
    CHECK_EQUAL("blocks: 取得日期早於獲證期間 3 日",
                obtained("2025-07-29", a_round().obtained("2025-08-01", "2026-01-31")));
}

TEST(CheckDate, counts_days_over_months_and_leap_years)
{
    CHECK_EQUAL("blocks: 取得日期晚於獲證期間 30 日",
                obtained("2024-03-01", a_round().obtained("2023-08-01", "2024-01-31")));
    CHECK_EQUAL("blocks: 取得日期早於獲證期間 365 日",
                obtained("2024-08-01", a_round().obtained("2025-08-01", "2026-01-31")));
}

TEST(CheckDate, that_is_missing_is_missed)
{
    auto application = an_application();
    application.obtained_on.reset();
    const auto round = a_round();
    CHECK_EQUAL("warns: 未填取得日期", found(application, some_evidence(round)));
}

TEST(CheckDate, of_today_has_come)
{
    CHECK_EQUAL("", obtained("2026-01-31", a_round(), "2026-01-31"));
}

TEST(CheckDate, of_tomorrow_has_not)
{
    CHECK_EQUAL("blocks: 取得日期晚於今天 1 日", obtained("2026-01-31", a_round(), "2026-01-30"));
}

TEST(CheckDate, in_the_future_and_after_the_round_is_told_of_both)
{
    CHECK_EQUAL("blocks: 取得日期晚於今天 10 日 | blocks: 取得日期晚於獲證期間 70 日", obtained("2026-04-11"));
}

TEST(CheckDate, is_not_compared_with_days_that_the_round_has_not)
{
    CHECK_EQUAL("", obtained("1999-01-01", a_round().without_first_day()));
    CHECK_EQUAL("", obtained("2026-04-01", a_round().without_last_day()));
}

TEST(CheckDate, is_compared_with_the_one_day_that_the_round_has)
{
    CHECK_EQUAL("blocks: 取得日期晚於獲證期間 1 日", obtained("2026-02-01", a_round().without_first_day()));
    CHECK_EQUAL("blocks: 取得日期早於獲證期間 1 日", obtained("2025-07-31", a_round().without_last_day()));
}
