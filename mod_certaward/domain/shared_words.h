// The words that the checks share: how a finding is made, and how it speaks of other applications. Private to the
// checks.
#pragma once

#include "domain/evidence.h"

#include <optional>
#include <utility>
#include <vector>

namespace certaward::domain {

inline Finding warning(Check check, Message sentence, std::optional<ApplicationId> other = {})
{
    return {check, Severity::warns, std::move(sentence), other};
}

inline Finding block(Check check, Message sentence, std::optional<ApplicationId> other = {})
{
    return {check, Severity::blocks, std::move(sentence), other};
}

// Of many findings the first three tell, and one more how many there are besides: so_many is 另有 {} 件相同證照的申請,
// at_least for more than anybody counts.
std::vector<Finding> first_few(std::vector<Finding> found, const char* so_many, const char* at_least);

// 該生, 學生 C000000012, or 其他系所的學生 when the reviewer may not know who: the student of the other application.
Message who_applied(const OtherApplication& other, const Application& application);

// For the link; none when the reviewer may not see it.
std::optional<ApplicationId> if_seen(const OtherApplication& other);

} // namespace certaward::domain
