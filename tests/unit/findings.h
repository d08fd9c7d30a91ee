// Formats the findings of the checks as a line that a test can compare: "blocks: 取得日期晚於獲證期間 1 日". Findings
// are separated by " | "; a finding that links to another application ends with " -> 3700". The line is empty if there
// is no finding.
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

// Returns the findings of all checks, so that a test of one check also fails if another check finds something.
inline std::string found(const certaward::domain::Application& application, const certaward::checks::Evidence& evidence)
{
    return told(certaward::checks::check(application, evidence).findings);
}

} // namespace unit
