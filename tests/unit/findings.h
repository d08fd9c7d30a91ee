// What the checks found, in a line that a test can compare: "blocks: 取得日期晚於獲證期間 1 日", several with " | "
// between them, and with " -> 3700" when it links to another application. Empty when nothing was found.
#pragma once

#include "checks/checks.h"

#include <string>
#include <vector>

namespace unit {

inline std::string told(const certaward::domain::Finding& finding)
{
    const auto severity = finding.severity == certaward::domain::Severity::blocks ? "blocks: " : "warns: ";
    const auto link = finding.other ? " -> " + std::to_string(finding.other->value) : "";
    return severity + finding.sentence.chinese() + link;
}

inline std::string told(const std::vector<certaward::domain::Finding>& findings)
{
    std::string line;
    for (const auto& finding : findings)
        line += (line.empty() ? "" : " | ") + told(finding);
    return line;
}

// What any check found: a test of one check sees at once when another speaks up too.
inline std::string found(const certaward::domain::Application& application, const certaward::checks::Evidence& evidence)
{
    return told(certaward::checks::check(application, evidence).findings);
}

} // namespace unit
