#include "checks/checks.h"

#include "checks/check_rules.h"

#include <algorithm>
#include <iterator>

namespace certaward::checks {

CheckResult check(const domain::Application& application, const Evidence& evidence)
{
    CheckResult checked;
    const auto add = [&](std::vector<domain::Finding> found) {
        std::ranges::stable_sort(found, std::ranges::greater{}, &domain::Finding::severity);
        std::ranges::move(found, std::back_inserter(checked.findings));
    };

    add(check_date(application, evidence));
    auto recognized = check_recognized(application, evidence);
    add(std::move(recognized.findings));
    checked.suggested_level = recognized.suggested_level;
    add(check_duplicate(application, evidence));
    add(check_bank(application, evidence));
    add(check_attachments(application, evidence));
    add(check_text(application));
    return checked;
}

} // namespace certaward::checks
