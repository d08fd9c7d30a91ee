// A day, and how the Republic of China's calendar writes it. ROC year = Gregorian year - 1911;
// months and days are the Gregorian ones.
#pragma once

#include "domain/message.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::domain {

using Date = std::chrono::year_month_day;

// The day that MariaDB's "YYYY-MM-DD" (a DATETIME's first ten characters too) names.
// None for an empty text, 0000-00-00, 2024-00-10 or a day that the month has not.
std::optional<Date> parse_date(std::string_view text);

// 113年1月31日. Days before 1912 are written in the Gregorian calendar (西元1911年12月31日), and so are all in other
// languages.
Message day_shown(Date day);
std::string roc_text(Date day); // in Chinese

// 2024/01/31, as the table of rounds writes it.
std::string slashed_text(Date day);

// Beside day_shown: in the Gregorian calendar where that is in the Republic's, and the other way round.
Message day_in_the_other_calendar(Date day);

// "2024-01-31 09:05:07" becomes 113年1月31日 09:05; a text of another shape comes back as it is.
Message moment_shown(std::string_view datetime);
std::string roc_moment_text(std::string_view datetime); // in Chinese

// Of "2024-01-31 09:05:07" the minutes since midnight. None for a text that begins with no day, has another shape, or a
// time that no clock shows.
std::optional<unsigned> minutes_of_day(std::string_view datetime);

} // namespace certaward::domain
