// shown.cpp: chooses which application gets which fault, and makes up the account, issuer and date that the student
// left empty.
#include "shown.h"

#include "seed.h"

#include <algorithm>
#include <array>

namespace {

constexpr int kOneIn = 15;

// The kinds of fault. If an application lacks the data that one kind needs, the next kind is tried.
enum class Plant { bankbook_holder, account_digit, certificate_date, number_digit, certificate_holder };
constexpr int kPlants = 5;

bool has_digit(const std::string& text)
{
    return text.find_first_of("0123456789") != text.npos;
}

bool possible(Plant plant, const Row& row)
{
    switch (plant) {
    case Plant::account_digit:
        return has_digit(row.bank_account);
    case Plant::certificate_date:
        return row.obtained_on.has_value();
    case Plant::number_digit:
        return has_digit(row.certificate_number);
    default:
        return true;
    }
}

std::optional<Plant> plant_for(const Row& row)
{
    Seed seed("planted:" + std::to_string(row.apply_no));
    if (seed.below(kOneIn) != 0) return std::nullopt;
    int plant = seed.below(kPlants);
    while (!possible(Plant{plant}, row))
        plant = (plant + 1) % kPlants;
    return Plant{plant};
}

// Returns true if the fault goes on the row's picture: the bankbook or the certificate numbered 1. Each application has
// one of each, so a fault is planted once.
bool belongs_on(Plant plant, const Row& row)
{
    const bool on_bankbook = plant == Plant::bankbook_holder || plant == Plant::account_digit;
    return row.seq == 1 && on_bankbook == (row.kind == Kind::bankbook);
}

// Returns the name of a relative, a fault that happens: the surname stays and the given name changes. A name that is
// not three Han characters gets the surname 陳.
std::string another_holder(const std::string& name, Seed& seed)
{
    constexpr std::array kGiven = {"美玲", "志明", "淑芬", "文雄", "秀英", "建國"};
    const auto han = [&name](std::size_t at) { // tested by its first byte in UTF-8
        return static_cast<unsigned char>(name[at]) >= 0xe4 && static_cast<unsigned char>(name[at]) <= 0xe9;
    };
    const bool three_han = name.size() == 9 && han(0) && han(3) && han(6);
    const auto other = (three_han ? name.substr(0, 3) : "陳") + seed.one_of(kGiven);
    return other != name ? other : another_holder(name, seed);
}

std::string another_digit(std::string text, Seed& seed)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    auto skip = seed.below(static_cast<int>(std::count_if(text.begin(), text.end(), is_digit)));
    const auto at = std::find_if(text.begin(), text.end(), [&](char c) { return is_digit(c) && skip-- == 0; });
    *at = static_cast<char>('0' + (*at - '0' + 1 + seed.below(9)) % 10);
    return text;
}

std::string iso(Day day)
{
    const std::chrono::year_month_day date{day};
    const auto two = [](unsigned n) { return std::string(n < 10 ? "-0" : "-") + std::to_string(n); };
    return std::to_string(static_cast<int>(date.year())) + two(static_cast<unsigned>(date.month())) +
           two(static_cast<unsigned>(date.day()));
}

void plant(Plant plant, const Row& row, Shown& shown)
{
    Seed seed("fault:" + std::to_string(row.apply_no));
    const auto differ = [&shown](const char* what, std::string& drawn, std::string other) {
        shown.fault = Fault{what, drawn, other};
        drawn = std::move(other);
    };
    switch (plant) {
    case Plant::bankbook_holder:
        return differ("bankbook holder", shown.holder, another_holder(shown.holder, seed));
    case Plant::account_digit:
        return differ("account number", shown.account, another_digit(shown.account, seed));
    case Plant::number_digit:
        return differ("certificate number", shown.certificate_number, another_digit(shown.certificate_number, seed));
    case Plant::certificate_holder:
        return differ("certificate holder", shown.holder, another_holder(shown.holder, seed));
    case Plant::certificate_date:
        shown.obtained_on -= std::chrono::days{1 + seed.below(28)};
        shown.fault = Fault{"certificate date", iso(*row.obtained_on), iso(shown.obtained_on)};
    }
}

std::string likely_issuer(const std::string& certificate)
{
    struct Known {
        const char *word, *issuer;
    };
    constexpr std::array kKnown = {Known{"技術士", "勞動部勞動力發展署"},
                                   Known{"考試", "考選部"},
                                   Known{"領隊", "考選部"},
                                   Known{"證券", "財團法人中華民國證券暨期貨市場發展基金會"},
                                   Known{"航行員", "交通部航港局"},
                                   Known{"Cisco", "Cisco Networking Academy"},
                                   Known{"日本語", "日本國際交流基金會"},
                                   Known{"TOEIC", "ETS Educational Testing Service"}};
    const auto known = std::find_if(kKnown.begin(), kKnown.end(),
                                    [&](const Known& k) { return certificate.find(k.word) != certificate.npos; });
    return known != kKnown.end() ? known->issuer : "中華民國專業證照推廣協會";
}

std::string some_account(Seed& seed)
{
    std::string account;
    for (int i = 0; i < 14; ++i)
        account += static_cast<char>('0' + seed.below(10));
    return account;
}

} // namespace

Shown shown_on(const Row& row)
{
    Seed seed("shown:" + std::to_string(row.apply_no));
    const int days = static_cast<int>((row.obtained_to - row.obtained_from).count());
    const auto some_day = row.obtained_from + std::chrono::days{seed.below(1 + std::max(0, days))};
    Shown shown{row.student_name,
                row.bank_account.empty() ? some_account(seed) : row.bank_account,
                row.certificate_number,
                row.issuer.empty() ? likely_issuer(row.certificate_name) : row.issuer,
                row.obtained_on.value_or(some_day),
                std::nullopt};
    if (const auto fault = plant_for(row); fault && belongs_on(*fault, row)) plant(*fault, row, shown);
    return shown;
}
