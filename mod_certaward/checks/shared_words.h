// Functions that the checks share: they make findings, and word how a finding mentions other applications. Private to
// the checks.
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

// Returns at most three of the findings, and one more that says how many were left out. so_many: its sentence for 1 or
// 2, such as 另有 {} 件相同證照的申請. at_least: its sentence for more, with 2 as the number.
std::vector<domain::Finding> first_few(std::vector<domain::Finding> found, const char* so_many, const char* at_least);

// Returns the words for the student of the other application: 該生, 學生 C000000012, or 其他系所的學生 if the reviewer
// may not know the student.
domain::Message applicant_words(const OtherApplication& other, const domain::Application& application);

// Returns the id for a link; nullopt if the reviewer may not see the other application.
std::optional<domain::ApplicationId> visible_id(const OtherApplication& other);

} // namespace certaward::checks
