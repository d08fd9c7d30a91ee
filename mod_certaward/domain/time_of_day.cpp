#include "domain/time_of_day.h"

#include "domain/roc_date.h"

namespace certaward::domain {
namespace {

std::optional<unsigned> two_digits(std::string_view text, unsigned last)
{
    if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    const auto number = static_cast<unsigned>((text[0] - '0') * 10 + (text[1] - '0'));
    return number <= last ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<unsigned> minutes_of_day(std::string_view datetime)
{
    if (!parse_date(datetime) || datetime.size() < 16 || datetime[13] != ':') return std::nullopt;
    const auto hours = two_digits(datetime.substr(11, 2), 23);
    const auto minutes = two_digits(datetime.substr(14, 2), 59);
    return hours && minutes ? std::optional(*hours * 60 + *minutes) : std::nullopt;
}

} // namespace certaward::domain
