// GET /attachment/{id}. Sends one picture, from the portal's upload folder or from its database.

#include "app/access_recorder.h"
#include "app/attachment_file.h"
#include "http/content_disposition.h"
#include "pages/handlers.h"
#include "pages/layout.h"
#include "store/attachments.h"

namespace certaward::pages {
namespace {

// A student's file may be anything: it must run nothing and load nothing, and no other site may frame it.
constexpr const char* kPicturePolicy = "default-src 'none'; sandbox; frame-ancestors 'self'";

Response missing(const Visit& visit, domain::AttachmentId id)
{
    auto page = page_of(visit.request, "attachment_missing.tpl", "附件遺失");
    page.values().set("ID", id.value);
    return html(visit.site.templates.render(page), status::not_found);
}

} // namespace

Response show_attachment(const Visit& visit, domain::AttachmentId id)
{
    const store::Scope scope(visit.reviewer);
    const auto attachment = store::attachment(visit.db, id, scope);
    auto picture = app::attachment_file(visit, attachment, scope);
    if (!picture) return missing(visit, id);

    app::record_view(visit, app::View::attachment,
                     {"attachment " + std::to_string(id.value), {attachment.application}});

    const auto type = picture->type();
    Response response;
    response.content_type = domain::mime_name(type);
    response.etag = picture->etag;
    response.headers.emplace_back("Content-Security-Policy", kPicturePolicy);
    // A file of an unknown type is offered as a download, so that no browser renders it. Not under the student's file
    // name, which may lie about the type.
    response.headers.emplace_back("Content-Disposition",
                                  type == domain::MediaType::other
                                      ? http::content_disposition("attachment-" + std::to_string(id.value) + ".bin")
                                      : "inline");
    response.body = std::move(picture->file);
    return response;
}

} // namespace certaward::pages
