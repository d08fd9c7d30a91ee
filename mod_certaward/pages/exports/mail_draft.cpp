#include "pages/exports/mail_draft.h"

#include "platform/crypto.h"

#include "http/content_disposition.h"

#include <algorithm>
#include <array>

namespace certaward::pages {
namespace {

constexpr std::string_view kLineBreak = "\r\n";
constexpr std::string_view kBoundary = "=_certaward_part_="; // cannot occur in base64
constexpr std::size_t kBytesOfWord = 39; // 52 in base64, 64 with the marks around it: fits a line after "Subject: "

// Returns the text as encoded words (RFC 2047), each of whole characters.
std::string header_words(std::string_view text)
{
    std::string words;
    while (!text.empty()) {
        auto size = std::min(kBytesOfWord, text.size());
        while (size > 1 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
            --size;
        if (!words.empty()) words.append(kLineBreak).append(" ");
        words.append("=?UTF-8?B?").append(platform::base64(text.substr(0, size))).append("?=");
        text.remove_prefix(size);
    }
    return words;
}

bool is_plain_address(std::string_view to)
{
    constexpr std::size_t longest = 70;
    return !to.empty() && to.size() <= longest &&
           std::ranges::all_of(to, [](unsigned char c) { return c >= ' ' && c < 0x7F; });
}

std::string with_line_breaks(std::string_view body)
{
    std::string text;
    for (const char c : body) {
        if (c == '\n') text += '\r';
        if (c != '\r') text += c;
    }
    return text;
}

} // namespace

std::string mail_head(const MailDraft& draft)
{
    std::string mail = "MIME-Version: 1.0\r\nX-Unsent: 1\r\n"; // with X-Unsent Outlook opens it as a draft
    if (is_plain_address(draft.to)) mail += "To: " + draft.to + "\r\n";
    mail += "Subject: " + header_words(draft.subject) + "\r\n";
    const bool has_attachment = !draft.attachment.empty();
    if (has_attachment)
        mail.append("Content-Type: multipart/mixed; boundary=\"")
            .append(kBoundary)
            .append("\"\r\n\r\n--")
            .append(kBoundary)
            .append(kLineBreak);
    mail += "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    mail += mail_base64(with_line_breaks(draft.body));
    if (has_attachment) {
        mail.append("--").append(kBoundary).append(kLineBreak);
        mail += "Content-Type:\r\n application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\n"
                "Content-Transfer-Encoding: base64\r\nContent-Disposition: " +
                http::content_disposition(draft.attachment) + "\r\n\r\n";
    }
    return mail;
}

std::string mail_base64(std::string_view bytes)
{
    std::string lines;
    while (!bytes.empty()) {
        const auto line = bytes.substr(0, kAttachmentPiece);
        lines.append(platform::base64(line)).append(kLineBreak);
        bytes.remove_prefix(line.size());
    }
    return lines;
}

std::string mail_end(const MailDraft& draft)
{
    return draft.attachment.empty() ? "" : std::string("--").append(kBoundary).append("--\r\n");
}

} // namespace certaward::pages
