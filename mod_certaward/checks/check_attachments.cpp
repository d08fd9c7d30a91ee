// The check of the pictures: are both kinds attached, can each be opened, and is one attached to another application
// too?

#include "checks/check_rules.h"
#include "checks/shared_words.h"

#include <algorithm>
#include <array>
#include <set>

namespace certaward::checks {
namespace {

constexpr std::array kKinds{domain::AttachmentKind::bankbook, domain::AttachmentKind::certificate};

// Returns the name that the rejection reasons use.
domain::Message shown_name_of(domain::AttachmentKind kind)
{
    return kind == domain::AttachmentKind::bankbook ? "存摺封面" : "證照影本";
}

bool is_unreadable(domain::AttachmentId id, const Evidence& evidence)
{
    return std::ranges::find(evidence.unreadable, id) != evidence.unreadable.end();
}

// Numbers the pictures within their kind, as the page does.
std::vector<domain::Finding> check_kind(domain::AttachmentKind kind, const domain::Application& application,
                                        const Evidence& evidence)
{
    const auto name = shown_name_of(kind);
    const auto count = std::ranges::count(application.attachments, kind, &domain::AttachmentRef::kind);
    if (count == 0) return {warning(domain::Check::attachments, domain::message("未附{}", name))};

    std::vector<domain::Finding> found;
    int number = 0;
    for (const auto& attachment : application.attachments) {
        if (attachment.kind != kind) continue;
        ++number;
        if (!is_unreadable(attachment.id, evidence)) continue;
        const auto which = count > 1 ? domain::message("第 {} 張{}", number, name) : name;
        found.push_back(warning(domain::Check::attachments, domain::message("{}無法開啟", which)));
    }
    return found;
}

// Returns whether sharing the picture is normal: a student attaches the same bankbook to each application.
bool is_usual(const SamePicture& same, const domain::Application& application)
{
    return same.kind == domain::AttachmentKind::bankbook && same.other.student_id == application.student_id;
}

std::vector<domain::Finding> shared_pictures(const domain::Application& application, const Evidence& evidence)
{
    std::vector<domain::Finding> found;
    std::set<std::pair<domain::AttachmentKind, domain::ApplicationId>> told;
    for (const auto& same : evidence.same_pictures) {
        if (is_usual(same, application) || !told.emplace(same.kind, same.other.id).second) continue;
        found.push_back(warning(domain::Check::attachments,
                                domain::message("{}與{}在{}所附的是同一張影像", shown_name_of(same.kind),
                                                applicant_words(same.other, application), same.other.round_title),
                                visible_id(same.other)));
    }
    return first_few(std::move(found), "另有 {} 件申請附有相同的影像", "另有 {} 件以上申請附有相同的影像");
}

} // namespace

std::vector<domain::Finding> check_attachments(const domain::Application& application, const Evidence& evidence)
{
    std::vector<domain::Finding> found;
    for (const auto kind : kKinds)
        std::ranges::move(check_kind(kind, application, evidence), std::back_inserter(found));
    std::ranges::move(shared_pictures(application, evidence), std::back_inserter(found));
    return found;
}

} // namespace certaward::checks
