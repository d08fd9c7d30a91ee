// GET /attachment/{id}/print. Sends one picture at print size. Instead of a picture that cannot be printed it sends one
// that gives the reason, so that its place on the paper is not empty.

#include "app/access_recorder.h"
#include "app/attachment_file.h"
#include "domain/failure.h"
#include "imaging/print_picture.h"
#include "pages/handlers.h"
#include "store/attachments.h"

#include <chrono>
#include <optional>

namespace certaward::pages {
namespace {

constexpr std::uint64_t kMaxBytes = 64ULL << 20; // of an original; a larger file is not a photograph
constexpr std::chrono::seconds kWait{10};        // for a decoding slot

const char* mark_of(imaging::Obstacle obstacle)
{
    switch (obstacle) {
    case imaging::Obstacle::unreadable:
        return "影像無法辨識";
    case imaging::Obstacle::too_large:
        return "影像過大，請看原檔";
    case imaging::Obstacle::no_picture:
        return "PDF 檔，請另行列印";
    }
    return "";
}

Response mark(std::string_view text)
{
    Response response;
    response.content_type = "image/svg+xml";
    response.body =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 260\" width=\"400\" height=\"260\">"
        "<rect x=\"4\" y=\"4\" width=\"392\" height=\"252\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"4\" "
        "stroke-dasharray=\"12 8\"/><text x=\"200\" y=\"140\" text-anchor=\"middle\" font-size=\"30\" "
        "font-family=\"sans-serif\">" +
        std::string(text) + "</text></svg>";
    return response;
}

// A decoding slot, held while the object lives. Throws Unavailable if no slot comes free within kWait.
class Place {
public:
    explicit Place(app::DecodingSlots& places) : places_(places)
    {
        if (!places_.try_acquire_for(kWait))
            throw domain::Unavailable("picture: no decoding slot free within 10 seconds");
    }
    ~Place() { places_.release(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

private:
    app::DecodingSlots& places_;
};

// Opens the attachment to be printed and records the view. Returns nullopt if the file is absent or empty.
std::optional<app::AttachmentFile> original(const Visit& visit, domain::AttachmentId id)
{
    const store::Scope scope(visit.reviewer);
    const auto attachment = store::attachment(visit.db, id, scope);
    auto picture = app::attachment_file(visit, attachment, scope);
    if (picture)
        app::record_view(visit, app::View::attachment,
                         {"attachment " + std::to_string(id.value) + " print", {attachment.application}});
    return picture;
}

Response jpeg(std::string bytes, const std::string& key)
{
    Response response;
    response.content_type = "image/jpeg";
    response.etag = "\"" + key + "\"";
    response.body = std::move(bytes);
    return response;
}

Response printed(const app::AttachmentFile& picture, app::Site& site)
{
    const auto size = picture.file.size();
    if (size > kMaxBytes) return mark(mark_of(imaging::Obstacle::too_large));
    const auto key = picture.sha256() + "-" + std::to_string(imaging::kPrintedSide);
    if (auto known = site.print_cache.find(key)) return jpeg(std::move(*known), key);

    const Place place(site.decoding_slots);
    const auto made = imaging::print_picture(picture.file.read(0, size), picture.type());
    if (const auto* obstacle = std::get_if<imaging::Obstacle>(&made)) return mark(mark_of(*obstacle));
    const auto& bytes = std::get<std::string>(made);
    auto problem = site.print_cache.keep(key, bytes);
    auto response = jpeg(bytes, key);
    response.warning = std::move(problem);
    return response;
}

} // namespace

Response print_attachment(const Request& request, const domain::Reviewer& reviewer, app::Site& site,
                          domain::AttachmentId id)
{
    const auto picture = store::with_connection(site.pool, store::TimeLimit::page, [&](store::Connection& db) {
        return original(Visit{request, reviewer, site, db}, id);
    }); // returns the connection first: other requests need it while this one waits and decodes
    return picture ? printed(*picture, site) : mark("附件遺失");
}

} // namespace certaward::pages
