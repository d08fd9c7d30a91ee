// The check of the obtaining date: is it filled in, and does it lie in the round's period, both ends included?

#include "checks/check_rules.h"
#include "checks/shared_words.h"

#include <chrono>

namespace certaward::checks {
namespace {

auto days_between(domain::Date earlier, domain::Date later)
{
    return (std::chrono::sys_days(later) - std::chrono::sys_days(earlier)).count();
}

} // namespace

std::vector<domain::Finding> check_date(const domain::Application& application, const Evidence& evidence)
{
    if (!application.obtained_on) return {warning(domain::Check::date, "未填取得日期")};

    const auto obtained = *application.obtained_on;
    const auto& first = evidence.round.obtained_from;
    const auto& last = evidence.round.obtained_to;
    std::vector<domain::Finding> found;
    if (obtained > evidence.today)
        found.push_back(block(domain::Check::date,
                              domain::message("取得日期晚於今天 {} 日", days_between(evidence.today, obtained))));
    if (first && obtained < *first)
        found.push_back(
            block(domain::Check::date, domain::message("取得日期早於獲證期間 {} 日", days_between(obtained, *first))));
    if (last && obtained > *last)
        found.push_back(
            block(domain::Check::date, domain::message("取得日期晚於獲證期間 {} 日", days_between(*last, obtained))));
    return found;
}

} // namespace certaward::checks
