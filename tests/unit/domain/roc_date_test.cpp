// Tests of the ROC calendar: every day from 1912 to 2100 is compared with a calendar that counts by hand.

#include "domain/roc_date.h"
#include "unit/builders.h"
#include "unit/shown.h"

#include <array>
#include <cstdio>

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using unit::day;
using unit::none;

namespace {

// The years 1912 to 2100 are 189, of which 47 are leap years (1912, 1916 ... 2096, but not 2100): 189 * 365 + 47.
constexpr int kDays = 69032;

// A wall calendar, which counts one day after another in plain numbers and uses nothing of <chrono>.
struct WallCalendar {
    int year = 1912;
    int month = 1;
    int date = 1;

    bool is_leap() const { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
    int days_of_month() const
    {
        constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return month == 2 && is_leap() ? 29 : lengths.at(static_cast<std::size_t>(month - 1));
    }
    void turn()
    {
        if (++date > days_of_month()) date = 1, ++month;
        if (month > 12) month = 1, ++year;
    }
};

std::string written(const char* format, int year, int month, int date)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, year, month, date);
    return text.data();
}

} // namespace

TEST_GROUP(RocDate){};

TEST(RocDate, is_right_on_every_day_from_1912_to_2100)
{
    int days = 0;
    int wrong = 0;
    for (WallCalendar wall; wall.year <= 2100; wall.turn()) {
        const auto found = parse_date(written("%04d-%02d-%02d", wall.year, wall.month, wall.date));
        const auto expected = written("%d年%d月%d日", wall.year - 1911, wall.month, wall.date);
        if (!found || roc_text(*found) != expected) ++wrong;
        ++days;
    }
    CHECK_EQUAL(0, wrong);
    CHECK_EQUAL(kDays, days);
}

TEST(RocDate, takes_no_other_day_of_those_years)
{
    int taken = 0;
    for (int year = 1912; year <= 2100; ++year)
        for (int month = 0; month <= 99; ++month)
            for (int date = 0; date <= 99; ++date)
                if (parse_date(written("%04d-%02d-%02d", year, month, date))) ++taken;
    CHECK_EQUAL(kDays, taken);
}

TEST(RocDate, has_a_leap_day_in_113)
{
    STRCMP_EQUAL("113年2月29日", roc_text(day("2024-02-29")).c_str());
}

TEST(RocDate, begins_with_the_first_day_of_the_first_year)
{
    STRCMP_EQUAL("1年1月1日", roc_text(day("1912-01-01")).c_str());
}

TEST(RocDate, of_days_before_1912_is_gregorian_and_says_so)
{
    STRCMP_EQUAL("西元1911年12月31日", roc_text(day("1911-12-31")).c_str());
    STRCMP_EQUAL("西元1年1月1日", roc_text(day("0001-01-01")).c_str());
}

TEST(RocDate, of_a_typing_error_in_the_far_future_is_shown_as_it_is)
{
    STRCMP_EQUAL("8088年12月31日", roc_text(day("9999-12-31")).c_str());
}

TEST(RocDate, reads_the_day_of_a_datetime)
{
    CHECK_EQUAL(day("2024-01-31"), parse_date("2024-01-31 23:59:59"));
    CHECK_EQUAL(day("2024-01-31"), parse_date("2024-01-31T00:00:00.000000"));
}

TEST(RocDate, takes_no_empty_text)
{
    CHECK_EQUAL(none, parse_date(""));
}

TEST(RocDate, takes_no_empty_date_of_mariadb)
{
    CHECK_EQUAL(none, parse_date("0000-00-00"));
    CHECK_EQUAL(none, parse_date("0000-00-00 00:00:00"));
    CHECK_EQUAL(none, parse_date("2024-00-10"));
    CHECK_EQUAL(none, parse_date("2024-10-00"));
    CHECK_EQUAL(none, parse_date("0000-01-01"));
}

TEST(RocDate, takes_no_day_that_the_calendar_has_not)
{
    CHECK_EQUAL(none, parse_date("2023-02-29"));
    CHECK_EQUAL(none, parse_date("2100-02-29"));
    CHECK_EQUAL(none, parse_date("2024-04-31"));
    CHECK_EQUAL(none, parse_date("2024-13-01"));
}

TEST(RocDate, takes_no_other_way_of_writing)
{
    CHECK_EQUAL(none, parse_date("2024-1-1"));
    CHECK_EQUAL(none, parse_date("2024/01/31"));
    CHECK_EQUAL(none, parse_date("20240131"));
    CHECK_EQUAL(none, parse_date("113-01-31"));
    CHECK_EQUAL(none, parse_date(" 2024-01-31"));
    CHECK_EQUAL(none, parse_date("2024--1-31"));
    CHECK_EQUAL(none, parse_date("+024-01-31"));
    CHECK_EQUAL(none, parse_date("2024-01- 1"));
}

TEST(RocDate, takes_no_text_after_the_day)
{
    CHECK_EQUAL(none, parse_date("2024-01-311"));
    CHECK_EQUAL(none, parse_date("2024-01-31x"));
    CHECK_EQUAL(none, parse_date("2024-01-31日"));
}

TEST(RocDate, is_gregorian_with_slashes_in_the_table_of_rounds)
{
    STRCMP_EQUAL("2024/01/31", slashed_text(day("2024-01-31")).c_str());
    STRCMP_EQUAL("0988/06/07", slashed_text(day("0988-06-07")).c_str());
}

TEST(RocDate, of_a_moment_has_hour_and_minute)
{
    STRCMP_EQUAL("113年1月31日 09:05", roc_moment_text("2024-01-31 09:05:07").c_str());
}

TEST(RocDate, of_a_moment_that_is_none_is_shown_as_it_is)
{
    STRCMP_EQUAL("", roc_moment_text("").c_str());
    STRCMP_EQUAL("2024-01-31", roc_moment_text("2024-01-31").c_str());
    STRCMP_EQUAL("0000-00-00 00:00:00", roc_moment_text("0000-00-00 00:00:00").c_str());
    STRCMP_EQUAL("昨天", roc_moment_text("昨天").c_str());
}

TEST(RocDate, a_moment_without_a_time_comes_back_as_it_is)
{
    STRCMP_EQUAL("2024-01-31 notime!", roc_moment_text("2024-01-31 notime!").c_str());
}

TEST(RocDate, a_moment_that_no_clock_shows_comes_back_as_it_is)
{
    STRCMP_EQUAL("113年1月31日 23:59", roc_moment_text("2024-01-31 23:59:59").c_str());
    STRCMP_EQUAL("2024-01-31 24:00:00", roc_moment_text("2024-01-31 24:00:00").c_str());
    STRCMP_EQUAL("2024-01-31 09:60:00", roc_moment_text("2024-01-31 09:60:00").c_str());
    STRCMP_EQUAL("2024-01-31 -0:-0", roc_moment_text("2024-01-31 -0:-0").c_str());
}

TEST(RocDate, stands_beside_the_other_calendars)
{
    const auto in_english = [](std::string_view text) {
        return text == "西元 {0}" ? std::string_view("ROC {1}") : text;
    };
    CHECK_EQUAL("西元 2024/02/29", day_in_the_other_calendar(day("2024-02-29")).chinese());
    CHECK_EQUAL("ROC 113/02/29", day_in_the_other_calendar(day("2024-02-29")).in(in_english));
}
