#include "domain/finding.h"

#include "domain/named_enum.h"

#include <algorithm>

namespace certaward::domain {
namespace {

constexpr auto kNames = named<Check>({
    {Check::date, "date", "取得日期"},
    {Check::recognized, "recognized", "系所認可"},
    {Check::duplicate, "claimed", "重複申請"}, // the check's first name, kept in links and in the database
    {Check::bank, "bank", "銀行帳戶"},
    {Check::attachments, "attachments", "附件"},
    {Check::text, "text", "填寫文字"},
});

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
    return kNames.of(check).name;
}

Message shown_name_of(Check check)
{
    return kNames.of(check).shown;
}

std::optional<Check> parse_check(std::string_view name)
{
    return kNames.parse(name);
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
