#include "pages/findings_view.h"

#include "pages/urls.h"

namespace certaward::pages {
namespace {

view::Values fill_finding(view::Values& values, const domain::Finding& finding, const Visit& visit,
                          const ListQuery& list)
{
    const bool blocks = finding.severity == domain::Severity::blocks;
    auto item = values.repeat("FINDING");
    item.set("SEVERITY", blocks ? "blocks" : "warns")
        .set("SEVERITY_NAME", blocks ? "不得核准" : "請確認")
        .set("CHECK", domain::shown_name_of(finding.check))
        .set("SENTENCE", finding.sentence);
    if (finding.other) item.repeat("OTHER").set("HREF", detail_url(visit, *finding.other, list));
    return item;
}

} // namespace

void fill_findings(view::Values& values, const checks::CheckResult& checked, const Visit& visit, const ListQuery& list)
{
    values.show_if(checked.findings.empty(), "NO_FINDING");
    for (const auto& finding : checked.findings)
        fill_finding(values, finding, visit, list);
}

void fill_marks(view::Values& values, const checks::CheckResult& checked, const Visit& visit, const ListQuery& list)
{
    values.show_if(checked.findings.empty(), "NO_FINDING");
    const auto& findings = checked.findings; // the graver first within one check
    for (std::size_t i = 0; i < findings.size();) {
        auto mark = fill_finding(values, findings[i], visit, list);
        std::size_t same = 1;
        while (i + same < findings.size() && findings[i + same].check == findings[i].check)
            ++same;
        if (same > 1) mark.repeat("MORE").set("COUNT", same);
        i += same;
    }
}

domain::Message marks_text(const checks::CheckResult& checked)
{
    std::vector<domain::Message> names;
    for (const auto check : domain::kChecks)
        if (severity_of(checked.findings, check)) names.push_back(domain::shown_name_of(check));
    const auto text = names.empty() ? domain::Message("沒有疑義") : domain::joined(names);
    return checked.suggested_level ? domain::message("{}（建議 {} 級）", text, *checked.suggested_level) : text;
}

} // namespace certaward::pages
