// GET /bankbooks. Shows the bankbook covers of the approved for printing, in the roster's order and with its numbers.

#include "app/access_recorder.h"
#include "app/fingerprint.h"
#include "pages/application_text.h"
#include "pages/choices.h"
#include "pages/handlers.h"
#include "pages/layout.h"
#include "pages/print/print_scope.h"
#include "pages/urls.h"
#include "store/access_log.h"
#include "store/application_list.h"
#include "store/attachments.h"
#include "store/list_counts.h"
#include "store/reference_data.h"

#include <algorithm>
#include <array>

namespace certaward::pages {
namespace {

constexpr std::uint64_t kMaxCovers = 500; // of one print job; more are printed by department, each in one job
constexpr std::array<std::size_t, 3> kOnAPage{4, 2, 1};

std::size_t on_a_page(const Visit& visit)
{
    const auto asked = domain::parse_number(visit.request.query.text("per"));
    const auto* const known = std::ranges::find(kOnAPage, asked.value_or(0));
    return known == kOnAPage.end() ? kOnAPage.front() : *known;
}

// One place on the paper: a cover, or the mark that it is missing.
struct Cover {
    std::uint64_t number = 0; // the roster's
    const domain::Application& application;
    std::optional<domain::AttachmentId> picture;
};

std::vector<Cover> covers_of(const std::vector<domain::Application>& applications)
{
    std::vector<Cover> covers;
    covers.reserve(applications.size());
    for (const auto& application : applications) {
        const auto number = static_cast<std::uint64_t>(&application - applications.data()) + 1;
        const auto before = covers.size();
        for (const auto& attachment : application.attachments)
            if (attachment.kind == domain::AttachmentKind::bankbook)
                covers.push_back({number, application, attachment.id});
        if (covers.size() == before) covers.push_back({number, application, std::nullopt});
    }
    return covers;
}

void fill_cover(view::Values values, const Visit& visit, const Cover& cover, const domain::Choices& choices)
{
    fill_facts(values, cover.application, choices);
    values.set("NUMBER", cover.number).set("BANK_ACCOUNT", or_missing(cover.application.bank_account));
    if (cover.picture)
        values.repeat("PICTURE").set("HREF", attachment_url(visit, *cover.picture));
    else
        values.show("NO_PICTURE");
}

std::vector<domain::Application> approved(const Visit& visit, const PrintScope& asked)
{
    std::vector<domain::Application> applications;
    store::each_application(visit.db, {asked.round.id, asked.scope, domain::Status::approved},
                            [&](const domain::Application& application) { applications.push_back(application); });
    store::add_attachments(visit.db, applications);
    return applications;
}

// Fills the sheets and records the view. Returns the fingerprint of the printed applications.
std::string fill_sheets(view::Values& page, const Visit& visit, const PrintScope& asked, std::size_t per)
{
    const auto applications = approved(visit, asked);
    const auto choices = store::choices(visit.db);
    const auto covers = covers_of(applications);
    app::Fingerprint fingerprint;
    for (const auto& application : applications)
        fingerprint.add(application, choices);
    for (std::size_t from = 0; from < covers.size(); from += per) {
        auto sheet = page.repeat("SHEET").set("PER", per);
        for (std::size_t i = from; i < std::min(from + per, covers.size()); ++i)
            fill_cover(sheet.repeat("COVER"), visit, covers[i], choices);
    }
    app::record_view(visit, app::View::bankbooks, {"round " + asked.round.id.value, store::ids_of(applications)});
    return fingerprint.hex();
}

} // namespace

Response show_bankbooks(const Visit& visit)
{
    const auto asked = PrintScope::asked_for(visit);
    const auto per = on_a_page(visit);
    const auto counts = store::counts(visit.db, {asked.round.id, asked.scope, std::nullopt});

    auto page = paper_of(visit.request, "bankbooks.tpl", "存摺影本");
    auto values = page.values();
    fill_round_choice(values, asked.rounds, asked.round.id);
    fill_unit_choice(values, asked.units, asked.unit);
    for (const auto known : kOnAPage)
        values.repeat("ON_A_PAGE").set("PER", known).show_if(known == per, "SELECTED");
    values.set("ACTION", visit.request.base + "/bankbooks").set("EXPORT_HREF", export_round_url(visit, asked.round.id));
    page.set_everywhere("ROUND_TITLE", asked.round.title).set_everywhere("DEPARTMENTS", asked.departments);
    if (counts.pending > 0) values.repeat("PENDING").set("COUNT", counts.pending);
    if (counts.approved == 0) {
        values.show("NONE");
    } else if (counts.approved > kMaxCovers && may_be_divided(asked)) {
        values.repeat("TOO_MANY").set("COUNT", counts.approved).set("MOST", kMaxCovers);
    } else {
        const auto fingerprint = fill_sheets(values, visit, asked, per);
        const auto revision = revision_of(visit, asked, fingerprint);
        page.set_everywhere("FINGERPRINT", fingerprint).set_everywhere("REVISION", revision.printed);
        if (!revision.warning.empty()) values.repeat("WARNING").set("TEXT", revision.warning);
    }
    return html(visit.site.templates.render(page));
}

} // namespace certaward::pages
