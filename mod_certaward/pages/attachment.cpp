// attachment.cpp: GET /attachment/{id}. One picture, from the portal's upload folder or from its database.

#include "domain/failure.h"
#include "domain/media_type.h"
#include "pages/layout.h"
#include "pages/pages.h"
#include "pages/upload_folder.h"
#include "store/access.h"
#include "store/attachments.h"

#include <algorithm>
#include <optional>
#include <sys/stat.h>

namespace certaward::pages {
namespace {

// What a student sent may be anything: it may run nothing, load nothing, and be framed by nobody else.
// The style is the browser's own, which lays out a picture that stands alone; ours and the student's bytes have none.
constexpr const char* kPicturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

std::string beginning_of(const File& file)
{
    return file.read(0, std::min<std::uint64_t>(domain::kSignatureBytes, file.size()));
}

// A file keeps its bytes while its size and its time of change stay.
std::string etag_of(const File& file)
{
    struct stat facts {};
    if (::fstat(file.descriptor(), &facts) != 0) throw domain::Unavailable("attachment: no facts of an open file");
    return "\"" + std::to_string(facts.st_ino) + "-" + std::to_string(facts.st_size) + "-" +
           std::to_string(facts.st_mtim.tv_sec) + "." + std::to_string(facts.st_mtim.tv_nsec) + "\"";
}

struct Picture {
    File file;
    std::string etag;
};

std::optional<Picture> picture_of(const Visit& visit, const store::Attachment& attachment, const store::Scope& scope)
{
    if (attachment.path) {
        auto file = open_below(visit.site.attachment_root, *attachment.path);
        if (!file) return std::nullopt;
        auto etag = etag_of(*file);
        return Picture{std::move(*file), std::move(etag)};
    }
    if (attachment.bytes == 0) return std::nullopt;

    require_space(visit.site.spool_folder, attachment.bytes);
    auto file = unnamed_file(visit.site.spool_folder);
    store::each_piece(visit.db, attachment, scope, [&](std::string_view piece) { file.append(piece); });
    return Picture{std::move(file), "\"" + attachment.sha256 + "\""};
}

Response missing(const Visit& visit, domain::AttachmentId id)
{
    auto page = page_of(visit.request, "attachment_missing.tpl", "附件遺失");
    page.values().set("ID", id.value);
    return html(visit.site.templates.render(page), status::not_found);
}

} // namespace

Response attachment(const Visit& visit, domain::AttachmentId id)
{
    const store::Scope scope(visit.reviewer);
    const auto attachment = store::attachment(visit.db, id, scope);
    auto picture = picture_of(visit, attachment, scope);
    if (!picture) return missing(visit, id);

    store::record_access(visit.db, {visit.reviewer.account, visit.request.address, "attachment",
                                    "application " + std::to_string(attachment.application.value) + " attachment " +
                                        std::to_string(id.value)});

    const auto type = domain::media_type_of(beginning_of(picture->file));
    Response response;
    response.content_type = domain::mime_name(type);
    response.etag = picture->etag;
    response.headers.emplace_back("Content-Security-Policy", kPicturePolicy);
    // Whatever is no picture is offered as a file and rendered by no browser. No name: a student's may lie about its
    // kind.
    response.headers.emplace_back("Content-Disposition",
                                  type == domain::MediaType::other
                                      ? "attachment; filename=\"attachment-" + std::to_string(id.value) + ".bin\""
                                      : "inline");
    response.body = std::move(picture->file);
    return response;
}

} // namespace certaward::pages
