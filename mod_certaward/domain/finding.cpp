#include "domain/finding.h"

#include <algorithm>

namespace certaward::domain {
namespace {

struct CheckNames {
    Check check;
    std::string_view name;
    const char* shown;
};

constexpr std::array kCheckNames{
    CheckNames{Check::date, "date", "取得日期"},           CheckNames{Check::recognized, "recognized", "系所認可"},
    CheckNames{Check::duplicate, "claimed", "重複申請"},   CheckNames{Check::bank, "bank", "銀行帳戶"},
    CheckNames{Check::attachments, "attachments", "附件"}, CheckNames{Check::text, "text", "填寫文字"},
};

const CheckNames& names_of(Check check)
{
    return *std::ranges::find(kCheckNames, check, &CheckNames::check);
}

template <class Counts>
std::optional<Severity> gravest(const std::vector<Finding>& findings, Counts counts)
{
    std::optional<Severity> gravest;
    for (const auto& finding : findings)
        if (counts(finding)) gravest = std::max(gravest.value_or(Severity::warns), finding.severity);
    return gravest;
}

} // namespace

std::string_view name_of(Check check)
{
    return names_of(check).name;
}
Message shown_name_of(Check check)
{
    return names_of(check).shown;
}

std::optional<Check> parse_check(std::string_view name)
{
    const auto found = std::ranges::find(kCheckNames, name, &CheckNames::name);
    return found != kCheckNames.end() ? std::optional(found->check) : std::nullopt;
}

std::optional<Severity> severity_of(const std::vector<Finding>& findings, Check check)
{
    return gravest(findings, [&](const Finding& finding) { return finding.check == check; });
}

std::optional<Severity> severity_of(const std::vector<Finding>& findings)
{
    return gravest(findings, [](const Finding&) { return true; });
}

} // namespace certaward::domain
