// The words that the checks share: how a finding is made, and how it speaks of other applications. Private to the
// checks.
#pragma once

#include "checks/evidence.h"

#include <optional>
#include <utility>
#include <vector>

namespace certaward::checks {

inline domain::Finding warning(domain::Check check, domain::Message sentence,
                               std::optional<domain::ApplicationId> other = {})
{
    return {check, domain::Severity::warns, std::move(sentence), other};
}

inline domain::Finding block(domain::Check check, domain::Message sentence,
                             std::optional<domain::ApplicationId> other = {})
{
    return {check, domain::Severity::blocks, std::move(sentence), other};
}

// Of many findings the first three tell, and one more how many there are besides: so_many is 另有 {} 件相同證照的申請,
// at_least for more than anybody counts.
std::vector<domain::Finding> first_few(std::vector<domain::Finding> found, const char* so_many, const char* at_least);

// 該生, 學生 C000000012, or 其他系所的學生 when the reviewer may not know who: the student of the other application.
domain::Message applicant_words(const OtherApplication& other, const domain::Application& application);

// For the link; none when the reviewer may not see it.
std::optional<domain::ApplicationId> visible_id(const OtherApplication& other);

} // namespace certaward::checks
