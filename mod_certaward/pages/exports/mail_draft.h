// A mail as a file that a mail program opens as a draft (RFC 5322, MIME: RFC 2045 to 2047).
#pragma once

#include <string>
#include <string_view>

namespace certaward::pages {

struct MailDraft {
    std::string to;         // an address; what is not plain ASCII is left out, header and all
    std::string subject;    // UTF-8
    std::string body;       // UTF-8, lines end with \n
    std::string attachment; // a file's name of 34 characters at most; empty: none
};

// The whole message, or with an attachment all that stands before its bytes. Lines end with CRLF, none is longer than
// 78 characters, and nothing that stands in a value can begin a header of its own.
std::string mail_head(const MailDraft& draft);

// Bytes in base64, in lines. Of several pieces only the last may have another size than a multiple of
// kAttachmentPiece.
constexpr std::size_t kAttachmentPiece = 57;
std::string mail_base64(std::string_view bytes);

std::string mail_end(const MailDraft& draft); // after the attachment; empty without one

} // namespace certaward::pages
