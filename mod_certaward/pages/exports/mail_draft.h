// Writes a mail as a file that a mail program opens as a draft (RFC 5322, MIME: RFC 2045 to 2047).
#pragma once

#include <string>
#include <string_view>

namespace certaward::pages {

// The contents of a mail draft.
struct MailDraft {
    std::string to;         // an address; no To header unless it is plain ASCII, at most 70 characters
    std::string subject;    // UTF-8
    std::string body;       // UTF-8, lines end with \n
    std::string attachment; // file name, at most 34 characters; empty: no attachment
};

// Returns the whole message, or with an attachment the part before its bytes. Lines end with CRLF and have at most 78
// characters. No value can begin a header of its own.
std::string mail_head(const MailDraft& draft);

// Returns the bytes in base64, in lines. REQUIRES, for bytes that come in pieces, that each piece but the last is a
// multiple of kAttachmentPiece long.
constexpr std::size_t kAttachmentPiece = 57;
std::string mail_base64(std::string_view bytes);

std::string mail_end(const MailDraft& draft); // text after the attachment; empty without one

} // namespace certaward::pages
