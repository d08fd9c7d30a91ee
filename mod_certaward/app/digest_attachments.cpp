#include "app/digest_attachments.h"

#include "app/attachment_file.h"
#include "domain/failure.h"
#include "store/attachments.h"

#include <algorithm>

namespace certaward::app {
namespace {

constexpr const char* kUnreadable = "unreadable";

std::string media_name(domain::MediaType type)
{
    switch (type) {
    case domain::MediaType::jpeg:
        return "jpeg";
    case domain::MediaType::png:
        return "png";
    case domain::MediaType::pdf:
        return "pdf";
    case domain::MediaType::other:
        break;
    }
    return kUnreadable;
}

std::optional<AttachmentFile> opened(const Visit& visit, domain::AttachmentId id)
{
    try {
        const auto scope = store::Scope::for_derived_data();
        return attachment_file(visit, store::attachment(visit.db, id, scope), scope);
    } catch (const domain::NotFound&) {
        return std::nullopt; // withdrawn since
    }
}

store::Digest digest_of(const store::MissingDigest& attachment, const std::optional<AttachmentFile>& picture)
{
    store::Digest digest{attachment.attachment, attachment.application, {}, kUnreadable, {}};
    if (!picture) return digest;
    digest.facts = picture->etag;
    digest.media = media_name(picture->type());
    if (digest.media != kUnreadable) digest.sha256 = picture->sha256();
    return digest;
}

} // namespace

void refresh_digests(const Visit& visit, const std::vector<store::MissingDigest>& attachments,
                     std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    std::vector<store::Digest> fresh;
    for (const auto& attachment : attachments) {
        if (std::chrono::steady_clock::now() > end) break;
        try {
            fresh.push_back(digest_of(attachment, opened(visit, attachment.attachment)));
        } catch (const domain::Unavailable&) {
            continue; // cannot be read now, which says nothing about the picture
        }
    }
    store::save_digests(visit.db, fresh);
}

std::vector<store::Digest> digests_of(const Visit& visit, const domain::Application& application)
{
    auto known = store::digests(visit.db, {application});
    std::vector<store::Digest> all;
    std::vector<store::Digest> fresh;
    for (const auto& attachment : application.attachments) {
        std::optional<AttachmentFile> picture;
        try {
            picture = opened(visit, attachment.id);
        } catch (const domain::Unavailable&) {
            all.push_back({attachment.id, application.id, {}, kUnreadable, {}}); // for now; not saved
            continue;
        }
        const auto before = std::ranges::find(known, attachment.id, &store::Digest::attachment);
        if (before != known.end() && before->facts == (picture ? picture->etag : "")) {
            all.push_back(*before);
            continue;
        }
        all.push_back(digest_of({attachment.id, application.id}, picture));
        fresh.push_back(all.back());
    }
    store::save_digests(visit.db, fresh);
    return all;
}

} // namespace certaward::app
