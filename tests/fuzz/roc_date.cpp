// Fuzz target: a day or moment as MariaDB writes it, and the text that shows it.

#include "domain/roc_date.h"
#include "fuzz/target.h"

#include <array>
#include <cstdio>

namespace fuzz {
namespace {

using namespace certaward::domain;

std::string iso_text(int year, int month, int day)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
    return text.data();
}

// Returns the day of 113年1月31日 or 西元1911年12月31日 as MariaDB would write it, or "unreadable".
std::string parsed_back(const std::string& shown)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (std::sscanf(shown.c_str(), "西元%d年%d月%d日", &year, &month, &day) == 3) return iso_text(year, month, day);
    if (std::sscanf(shown.c_str(), "%d年%d月%d日", &year, &month, &day) != 3) return "unreadable";
    return iso_text(year + 1911, month, day);
}

bool is_time(std::string_view text) // 00:00 to 23:59
{
    const auto is_in = [&](std::size_t at, char last) { return text[at] >= '0' && text[at] <= last; };
    return text.size() == 5 && text[2] == ':' && is_in(0, '2') && is_in(1, text[0] == '2' ? '3' : '9') &&
           is_in(3, '5') && is_in(4, '9');
}

void require_day(std::string_view text)
{
    const auto day = parse_date(text);
    const auto moment = roc_moment_text(text);
    if (!day) {
        require(moment == text, "what is no day is shown as it is");
        return;
    }
    require(day->ok(), "a day is one of the calendar");
    require(parsed_back(roc_text(*day)) == text.substr(0, 10), "in the ROC calendar it is the same day");
    auto slashed = slashed_text(*day);
    slashed[4] = slashed[7] = '-';
    require(slashed == text.substr(0, 10), "and between slashes");

    const bool has_time = text.size() >= 16 && is_time(text.substr(11, 5));
    require(moment == (has_time ? roc_text(*day) + " " + std::string(text.substr(11, 5)) : std::string(text)),
            "a moment has the time that a clock shows; another text is shown as it is");
}

} // namespace

void roc_date(std::string_view input)
{
    require_day(input);
    if (input.size() < 4) return;
    // The first four bytes make a date, which nearly always is a day of the calendar.
    const auto byte = [&](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(input[at])); };
    const int year = 1 + (byte(0) * 256 + byte(1)) % 9999;
    const int month = 1 + byte(2) % 12;
    const int day = 1 + byte(3) % 31;
    const auto text = iso_text(year, month, day);
    const Date expected{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day))};
    require(parse_date(text) == (expected.ok() ? std::optional(expected) : std::nullopt),
            "every day of it can be read");
    require_day(text + std::string(input.substr(4)));
}

} // namespace fuzz
