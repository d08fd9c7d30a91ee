#include "domain/checks.h"

#include "domain/check_each.h"

#include <algorithm>
#include <iterator>

namespace certaward::domain {
namespace {

constexpr std::size_t kToldAtMost = 3;
constexpr std::size_t kCountedAtMost = 2; // whoever finds others stops somewhere above

struct CheckNames {
    Check check;
    std::string_view name;
    const char* shown;
};

constexpr std::array kCheckNames{
    CheckNames{Check::date, "date", "取得日期"},           CheckNames{Check::recognized, "recognized", "系所認可"},
    CheckNames{Check::claimed, "claimed", "重複申請"},     CheckNames{Check::bank, "bank", "銀行帳戶"},
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

Message who_applied(const OtherApplication& other, const Application& application)
{
    if (other.student_id == application.student_id) return "該生";
    return other.may_be_seen ? said("學生 {} ", other.student_id) : "其他系所的學生";
}

std::optional<ApplicationId> if_seen(const OtherApplication& other)
{
    return other.may_be_seen ? std::optional(other.id) : std::nullopt;
}

std::vector<Finding> first_few(std::vector<Finding> found, const char* so_many, const char* at_least)
{
    if (found.size() <= kToldAtMost) return found;
    const auto number = found.size() - kToldAtMost;
    auto last = found[kToldAtMost];
    last.other.reset();
    last.sentence = said(number > kCountedAtMost ? at_least : so_many, std::min(number, kCountedAtMost));
    found.resize(kToldAtMost);
    found.push_back(std::move(last));
    return found;
}

Checked check(const Application& application, const Evidence& evidence)
{
    Checked checked;
    const auto add = [&](std::vector<Finding> found) {
        std::ranges::stable_sort(found, std::ranges::greater{}, &Finding::severity);
        std::ranges::move(found, std::back_inserter(checked.findings));
    };

    add(check_date(application, evidence));
    auto recognized = check_recognized(application, evidence);
    add(std::move(recognized.findings));
    checked.suggested_level = recognized.suggested_level;
    add(check_claimed(application, evidence));
    add(check_bank(application, evidence));
    add(check_attachments(application, evidence));
    add(check_text(application));
    return checked;
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
