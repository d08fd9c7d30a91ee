// Fuzz target: a student's file, its media type, and the structure of a JPEG.

#include "domain/media_type.h"
#include "fuzz/target.h"
#include "imaging/jpeg_structure.h"

namespace fuzz {
namespace {

using namespace certaward;
using imaging::JpegStructure;
using imaging::structure_of;

constexpr std::string_view kStart = "\xFF\xD8";

bool same(const JpegStructure& one, const JpegStructure& other)
{
    return one.is_progressive == other.is_progressive && one.scans == other.scans && one.has_end == other.has_end;
}

void require_type(std::string_view input)
{
    using domain::MediaType;
    const auto type = domain::media_type_of(input);
    require(type == domain::media_type_of(input.substr(0, domain::kSignatureBytes)), "the beginning says the type");
    require((type == MediaType::jpeg) == input.starts_with("\xFF\xD8\xFF"), "a JPEG begins as one");
    require((type == MediaType::png) == input.starts_with("\x89PNG\r\n\x1A\n"), "a PNG begins as one");
    require((type == MediaType::pdf) == input.starts_with("%PDF-"), "a PDF begins as one");
    const bool is_picture = type == MediaType::jpeg || type == MediaType::png;
    require(domain::mime_name(type).starts_with("image/") == is_picture, "only a picture is served as one");
    require((domain::mime_name(type) == "application/octet-stream") == (type == MediaType::other),
            "what is unknown is bytes");
}

} // namespace

void picture_type(std::string_view input)
{
    require_type(input);

    const auto whole = structure_of(input);
    require(whole.scans <= input.size() / 2, "a scan takes a marker");
    if (!input.starts_with(kStart)) {
        require(same(whole, {}), "what is no JPEG has no scans and no end");
        return;
    }
    if (whole.has_end)
        require(same(whole, structure_of(std::string(input) + "\xFF\xC2\xFF\xDA\xFF\xD9")),
                "what follows the end does not count");

    const auto half = structure_of(input.substr(0, input.size() / 2));
    require(half.scans <= whole.scans && half.is_progressive <= whole.is_progressive, "a part has no more in it");
    if (half.has_end) require(same(half, whole), "a part that ends is the whole");

    const std::string_view thumbnail("\xFF\xFE\x00\x0C\xFF\xD8\xFF\xC2\xFF\xDA\x00\x02\xFF\xD9", 14);
    require(same(whole, structure_of(std::string(kStart).append(thumbnail).append(input.substr(kStart.size())))),
            "a thumbnail in a segment does not count");
}

} // namespace fuzz
