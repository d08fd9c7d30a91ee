// What kind of file an attachment is, by its bytes: a name says nothing, students rename what they send.
#pragma once

#include <string_view>

namespace certaward::domain {

enum class MediaType { jpeg, png, pdf, other };

// Enough of the file's beginning for media_type_of.
constexpr unsigned kSignatureBytes = 16;

// By the signatures of JPEG (ITU T.81: FF D8 FF), PNG (ISO 15948, 5.2) and PDF (ISO 32000, 7.5.2).
MediaType media_type_of(std::string_view beginning);

std::string_view mime_name(MediaType type); // application/octet-stream for other

} // namespace certaward::domain
