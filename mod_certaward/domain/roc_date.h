// A day, and its text in the calendar of the Republic of China. ROC year = Gregorian year - 1911; months and days are
// the Gregorian ones.
#pragma once

#include "domain/message.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::domain {

using Date = std::chrono::year_month_day;

// Parses MariaDB's "YYYY-MM-DD", also as the first ten characters of a DATETIME. Returns nullopt for an empty text,
// 0000-00-00, 2024-00-10 or a day that the month does not have.
std::optional<Date> parse_date(std::string_view text);

// Returns 113年1月31日. Days before 1912, and all days in other languages, are in the Gregorian calendar
// (西元1911年12月31日).
Message day_shown(Date day);
std::string roc_text(Date day); // in Chinese

// Returns 2024/01/31, as the table of rounds shows it.
std::string slashed_text(Date day);

// Returns the day in the other calendar, to stand beside day_shown: Gregorian in Chinese, ROC in other languages.
Message day_in_the_other_calendar(Date day);

// Returns 113年1月31日 09:05 for "2024-01-31 09:05:07". Returns a text of another shape unchanged.
Message moment_shown(std::string_view datetime);
std::string roc_moment_text(std::string_view datetime); // in Chinese

// Returns the minutes since midnight of "2024-01-31 09:05:07". Returns nullopt for a text that does not begin with a
// day, has another shape, or has hours over 23 or minutes over 59.
std::optional<unsigned> minutes_of_day(std::string_view datetime);

} // namespace certaward::domain
