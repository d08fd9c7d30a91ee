#include "checks/shared_words.h"

#include <algorithm>

namespace certaward::checks {
namespace {

constexpr std::size_t kToldAtMost = 3;
constexpr std::size_t kCountedAtMost = 2; // whoever finds others stops somewhere above

} // namespace

domain::Message who_applied(const OtherApplication& other, const domain::Application& application)
{
    if (other.student_id == application.student_id) return "該生";
    return other.may_be_seen ? domain::said("學生 {} ", other.student_id) : "其他系所的學生";
}

std::optional<domain::ApplicationId> if_seen(const OtherApplication& other)
{
    return other.may_be_seen ? std::optional(other.id) : std::nullopt;
}

std::vector<domain::Finding> first_few(std::vector<domain::Finding> found, const char* so_many, const char* at_least)
{
    if (found.size() <= kToldAtMost) return found;
    const auto number = found.size() - kToldAtMost;
    auto last = found[kToldAtMost];
    last.other.reset();
    last.sentence = domain::said(number > kCountedAtMost ? at_least : so_many, std::min(number, kCountedAtMost));
    found.resize(kToldAtMost);
    found.push_back(std::move(last));
    return found;
}

} // namespace certaward::checks
