#include "domain/roc_date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace certaward::domain {
namespace {

constexpr int kYearsBefore = 1911;

std::optional<int> digits(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

int year_of(Date day)
{
    return static_cast<int>(day.year());
}
unsigned month_of(Date day)
{
    return static_cast<unsigned>(day.month());
}
unsigned day_of(Date day)
{
    return static_cast<unsigned>(day.day());
}

std::optional<unsigned> two_digits(std::string_view text, unsigned last)
{
    if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    const auto number = static_cast<unsigned>((text[0] - '0') * 10 + (text[1] - '0'));
    return number <= last ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (text.size() > 10 && text[10] != ' ' && text[10] != 'T') return std::nullopt;

    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year == 0) return std::nullopt;

    const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                    std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<unsigned> minutes_of_day(std::string_view datetime)
{
    if (!parse_date(datetime) || datetime.size() < 16 || datetime[13] != ':') return std::nullopt;
    const auto hours = two_digits(datetime.substr(11, 2), 23);
    const auto minutes = two_digits(datetime.substr(14, 2), 59);
    return hours && minutes ? std::optional(*hours * 60 + *minutes) : std::nullopt;
}

// Translations use {3}, the Gregorian year, instead of {0}.
Message day_shown(Date day)
{
    const int year = year_of(day);
    if (year <= kYearsBefore) return message("西元{}年{}月{}日", year, month_of(day), day_of(day));
    return message("{0}年{1}月{2}日", year - kYearsBefore, month_of(day), day_of(day), year);
}

// Translations use {1}, the ROC date, instead of {0}.
Message day_in_the_other_calendar(Date day)
{
    std::array<char, 32> roc{};
    std::snprintf(roc.data(), roc.size(), "%d/%02u/%02u", year_of(day) - kYearsBefore, month_of(day), day_of(day));
    return message("西元 {0}", slashed_text(day), std::string(roc.data()));
}

std::string roc_text(Date day)
{
    return day_shown(day).chinese();
}

std::string slashed_text(Date day)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d/%02u/%02u", year_of(day), month_of(day), day_of(day));
    return text.data();
}

Message moment_shown(std::string_view datetime)
{
    const auto day = parse_date(datetime);
    if (!day || !minutes_of_day(datetime)) return datetime;
    return message("{} {}", day_shown(*day), datetime.substr(11, 5));
}

std::string roc_moment_text(std::string_view datetime)
{
    return moment_shown(datetime).chinese();
}

} // namespace certaward::domain
