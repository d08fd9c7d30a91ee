// The media type of an attachment, told by its bytes. Its name is not trusted: students rename the files that they
// send.
#pragma once

#include <string_view>

namespace certaward::domain {

enum class MediaType { jpeg, png, pdf, other };

// The bytes of a file's beginning that media_type_of needs.
constexpr unsigned kSignatureBytes = 16;

// Returns the type by the signatures of JPEG (ITU T.81: FF D8 FF), PNG (ISO 15948, 5.2) and PDF (ISO 32000, 7.5.2);
// `other` without one of them.
MediaType media_type_of(std::string_view beginning);

std::string_view mime_name(MediaType type); // application/octet-stream for other

} // namespace certaward::domain
