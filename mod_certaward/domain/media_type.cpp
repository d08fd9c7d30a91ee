#include "domain/media_type.h"

namespace certaward::domain {

MediaType media_type_of(std::string_view beginning)
{
    if (beginning.starts_with("\xFF\xD8\xFF")) return MediaType::jpeg;
    if (beginning.starts_with("\x89PNG\r\n\x1A\n")) return MediaType::png;
    if (beginning.starts_with("%PDF-")) return MediaType::pdf;
    return MediaType::other;
}

std::string_view mime_name(MediaType type)
{
    switch (type) {
    case MediaType::jpeg:
        return "image/jpeg";
    case MediaType::png:
        return "image/png";
    case MediaType::pdf:
        return "application/pdf";
    case MediaType::other:
        break;
    }
    return "application/octet-stream";
}

} // namespace certaward::domain
