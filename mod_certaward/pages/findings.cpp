#include "pages/findings.h"

namespace certaward::pages {

void fill_findings(view::Values& values, const domain::Checked& checked, const Visit& visit, const ListState& list)
{
    values.show_if(checked.findings.empty(), "NO_FINDING");
    for (const auto& finding : checked.findings) {
        const bool blocks = finding.severity == domain::Severity::blocks;
        auto item = values.repeat("FINDING");
        item.set("SEVERITY", blocks ? "blocks" : "warns")
            .set("SEVERITY_NAME", blocks ? "不得核准" : "請確認")
            .set("CHECK", domain::shown_name_of(finding.check))
            .set("SENTENCE", finding.sentence);
        if (finding.other)
            item.repeat("OTHER").set("HREF", visit.request.base + "/review/" + std::to_string(finding.other->value) +
                                                 "?" + list.query());
    }
}

} // namespace certaward::pages
