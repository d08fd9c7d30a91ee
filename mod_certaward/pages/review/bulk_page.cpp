#include "pages/review/bulk_page.h"

#include "app/access_recorder.h"
#include "domain/failure.h"
#include "pages/application_text.h"
#include "pages/layout.h"
#include "pages/review/saved_banner.h"
#include "pages/urls.h"
#include "store/access_log.h"

#include <algorithm>
#include <limits>

namespace certaward::pages {
namespace {

constexpr const char* kTitle = "一次審核多筆";

void fill_who(view::Values row, const Visit& visit, const domain::Application& application, const ListQuery& back)
{
    row.set("HREF", detail_url(visit, application.id, back))
        .set("STUDENT_ID", application.student_id)
        .set("STUDENT_NAME", application.student_name)
        .set("CERTIFICATE_NAME", application.certificate_name);
}

void fill_skipped(view::Values& page, const Visit& visit, const std::vector<Skipped>& skipped, const ListQuery& back)
{
    if (skipped.empty()) return;
    auto table = page.repeat("SKIPPED").set("COUNT", skipped.size());
    for (const auto& each : skipped)
        fill_who(table.repeat("SKIPPED_ROW").set("WHY", each.why), visit, each.application, back);
}

void fill_names(view::Values& page, const Visit& visit, const std::vector<domain::Application>& applications,
                const std::vector<domain::Message>& marks, const domain::Choices& choices, const ListQuery& back)
{
    if (applications.empty()) return;
    auto table = page.repeat("NAMED").set("COUNT", applications.size()).show_if(!marks.empty(), "WITH_MARKS");
    for (std::size_t i = 0; i < applications.size(); ++i) {
        auto row = table.repeat("NAMED_ROW");
        fill_who(row.set("NOW", result_text(applications[i].decision, choices)), visit, applications[i], back);
        if (i < marks.size()) row.repeat("MARKS").set("TEXT", marks[i]);
    }
}

void record_view(const Visit& visit, const std::vector<domain::Application>& shown, const std::vector<Skipped>& skipped)
{
    auto ids = store::ids_of(shown);
    for (const auto& each : skipped)
        ids.push_back(each.application.id);
    app::record_view(visit, app::View::list, {"several", std::move(ids)});
}

} // namespace

std::string names_of(const std::vector<domain::Application>& applications)
{
    std::string names;
    for (const auto& application : applications) {
        if (!names.empty()) names += ' ';
        names += std::to_string(application.id.value) + "." + std::to_string(application.version);
    }
    return names;
}

std::vector<Seen> parse_seen(std::string_view names)
{
    std::vector<Seen> all;
    while (!names.empty()) {
        const auto name = names.substr(0, names.find(' '));
        names.remove_prefix(std::min(names.size(), name.size() + 1));
        const auto dot = std::min(name.find('.'), name.size());
        const auto id = domain::parse_id<domain::ApplicationId>(name.substr(0, dot));
        const auto version = domain::parse_number(name.substr(std::min(dot + 1, name.size())));
        if (!id || !version || *version >= std::numeric_limits<std::uint32_t>::max())
            throw domain::Invalid("bulk decision: invalid list of seen applications");
        all.push_back({*id, static_cast<std::uint32_t>(*version)});
    }
    return all;
}

Response bulk_confirmation_page(const Visit& visit, const BulkConfirmation& asked, const domain::Choices& choices,
                                const ListQuery& back, int status)
{
    record_view(visit, asked.applications, asked.skipped);
    auto page = page_of(visit.request, "review_bulk.tpl", kTitle);
    auto values = page.values();
    values.set("LIST_HREF", list_url(visit, back));
    if (!asked.refused.empty()) values.repeat("REFUSED").set("TEXT", asked.refused);

    const auto& decision = asked.decision;
    if (asked.applications.empty())
        values.repeat("NOTHING").set("TEXT", "所選的申請都不能這樣審核，沒有任何資料被更動。");
    else
        values.repeat("ASK")
            .set("COUNT", asked.applications.size())
            .set("RESULT", result_text(decision, choices))
            .set("ACTION", visit.request.base + "/review")
            .set("TOKEN", visit.form_token())
            .set("KEY", http::new_form_key())
            .set("BACK", back.query())
            .set("APPLICATIONS", names_of(asked.applications))
            .set("STATUS", domain::name_of(decision.status))
            .set("LEVEL_VALUE", decision.level ? std::to_string(*decision.level) : "")
            .set("REASON_CODE", decision.reason_code.value_or(""))
            .set("WORDS", decision.reason_words);
    fill_names(values, visit, asked.applications, asked.marks, choices, back);
    fill_skipped(values, visit, asked.skipped, back);
    return html(visit.site.templates.render(page), status);
}

Response bulk_result_page(const Visit& visit, const BulkResult& done, const domain::Choices& choices,
                          const ListQuery& back, int status)
{
    record_view(visit, done.applications, done.skipped);
    auto page = page_of(visit.request, "review_bulk.tpl", kTitle);
    auto values = page.values();
    values.set("LIST_HREF", list_url(visit, back));
    auto said = done.applications.empty()
                    ? values.repeat("NOTHING").set("TEXT", "沒有任何資料被更動。")
                    : values.repeat("DONE").set("COUNT", done.applications.size()).set("RESULT", done.result);
    if (!done.undoable.empty())
        fill_undo(said.repeat("WITH_UNDO").include("UNDO", "undo.tpl"), visit, done.undoable, back, "list");
    fill_skipped(values, visit, done.skipped, back);
    fill_names(values, visit, done.applications, {}, choices, back);
    return html(visit.site.templates.render(page), status);
}

} // namespace certaward::pages
