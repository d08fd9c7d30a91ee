#include "checks/shared_words.h"

#include <algorithm>

namespace certaward::checks {
namespace {

constexpr std::size_t kMaxListed = 3;
constexpr std::size_t kMaxCounted = 2; // the query for other applications has a limit, so larger counts are not exact

} // namespace

domain::Message applicant_words(const OtherApplication& other, const domain::Application& application)
{
    if (other.student_id == application.student_id) return "該生";
    return other.may_be_seen ? domain::message("學生 {} ", other.student_id) : "其他系所的學生";
}

std::optional<domain::ApplicationId> visible_id(const OtherApplication& other)
{
    return other.may_be_seen ? std::optional(other.id) : std::nullopt;
}

std::vector<domain::Finding> first_few(std::vector<domain::Finding> found, const char* so_many, const char* at_least)
{
    if (found.size() <= kMaxListed) return found;
    const auto number = found.size() - kMaxListed;
    auto last = found[kMaxListed];
    last.other.reset();
    last.sentence = domain::message(number > kMaxCounted ? at_least : so_many, std::min(number, kMaxCounted));
    found.resize(kMaxListed);
    found.push_back(std::move(last));
    return found;
}

} // namespace certaward::checks
