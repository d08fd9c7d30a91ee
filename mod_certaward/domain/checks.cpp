#include "domain/checks.h"

#include "domain/check_each.h"

#include <algorithm>
#include <iterator>

namespace certaward::domain {

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

} // namespace certaward::domain
