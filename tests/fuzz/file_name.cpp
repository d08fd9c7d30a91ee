// Fuzz target: a mail draft's address, subject, text and attachment, separated by the byte 1F. None of them becomes a
// header. The last part is also the name of a download, in its header.

#include "domain/text.h"
#include "fuzz/target.h"
#include "http/content_disposition.h"
#include "pages/exports/mail_draft.h"

#include <algorithm>
#include <array>
#include <openssl/evp.h>
#include <vector>

namespace fuzz {
namespace {

using namespace certaward::pages;
using namespace certaward::http;

constexpr char kBetween = '\x1F';

std::string taken_from(std::string_view& input)
{
    const auto part = input.substr(0, input.find(kBetween));
    input.remove_prefix(std::min(input.size(), part.size() + 1));
    return std::string(part);
}

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        require(end != std::string_view::npos, "every line ends with CRLF");
        const auto line = text.substr(0, end);
        require(std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; }), "a line is plain ASCII");
        lines.emplace_back(line);
        text.remove_prefix(end + 2);
    }
    return lines;
}

std::string decoded(std::string_view base64)
{
    std::string bytes(base64.size() / 4 * 3, '\0');
    const int size =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                        reinterpret_cast<const unsigned char*>(base64.data()), static_cast<int>(base64.size()));
    require(size == static_cast<int>(bytes.size()), "it is base64");
    bytes.resize(bytes.size() - static_cast<std::size_t>(std::ranges::count(base64, '=')));
    return bytes;
}

// Returns the subject, decoded from the encoded words (RFC 2047) of the line "Subject: " and the lines that continue
// it.
std::string read_subject(const std::vector<std::string>& lines, bool is_utf8)
{
    constexpr std::string_view head = "Subject: ";
    constexpr std::string_view before = "=?UTF-8?B?";
    constexpr std::string_view after = "?=";
    auto line = std::ranges::find_if(lines, [&](const auto& each) { return each.starts_with(head); });
    require(line != lines.end(), "a mail has its subject");
    std::string subject;
    for (auto word = line->substr(head.size()); !word.empty(); word = line->starts_with(' ') ? line->substr(1) : "") {
        require(word.starts_with(before) && word.ends_with(after), "a subject is encoded words");
        const auto text = decoded(word.substr(before.size(), word.size() - before.size() - after.size()));
        require(!is_utf8 || certaward::domain::is_utf8(text), "each of whole characters");
        subject += text;
        ++line;
    }
    return subject;
}

void require_headers(const std::vector<std::string>& lines, const MailDraft& draft)
{
    constexpr std::array<std::string_view, 7> known{
        "MIME-Version: ", "X-Unsent: ", "To: ", "Subject: ", "Content-Type:", "Content-Transfer-Encoding: ", " "};
    std::size_t recipients = 0;
    for (const auto& line : lines) {
        if (line.empty()) break;
        require(std::ranges::any_of(known, [&](std::string_view name) { return line.starts_with(name); }),
                "a mail has our headers alone");
        if (line.starts_with("To: ")) {
            require(line == "To: " + draft.to, "it goes to the address");
            ++recipients;
        }
    }
    require(recipients <= 1, "and to no other");
    require(read_subject(lines, certaward::domain::is_utf8(draft.subject)) == draft.subject,
            "the subject is what was meant");
}

// Returns the decoded text of the mail: the lines after the first empty line or, with an attachment, after the second,
// up to the next boundary.
std::string read_body(const std::vector<std::string>& lines, bool has_attachment)
{
    auto from = std::ranges::find(lines, "");
    if (has_attachment) from = std::find(from + 1, lines.end(), "");
    std::string body;
    for (auto line = from + 1; line != lines.end() && !line->starts_with("--"); ++line)
        body += decoded(*line);
    return body;
}

void require_name(const std::string& name)
{
    const auto header = content_disposition(name);
    const std::string_view before = "attachment; filename=\"";
    require(header.size() == before.size() + name.size() + 1 && header.starts_with(before) && header.ends_with('"'),
            "a header has the name between quotes");
    const auto inside = header.substr(before.size(), name.size());
    require(std::ranges::all_of(inside, [](char c) { return c >= ' ' && c <= '~'; }), "in plain ASCII");
    require(inside.find_first_of("\"\\/%") == std::string::npos, "that ends nothing and leads nowhere");
    for (std::size_t i = 0; i < name.size(); ++i)
        require(inside[i] == name[i] || inside[i] == '_', "each character is itself or left out");
    require(content_disposition(inside) == header, "and nothing else is left out");

    const auto other = with_extension(name, ".csv");
    require(other.ends_with(".csv") && name.starts_with(other.substr(0, other.size() - 4)),
            "another form has the same name before the dot");
}

} // namespace

void file_name(std::string_view input)
{
    MailDraft draft{.to = taken_from(input),
                    .subject = taken_from(input),
                    .body = taken_from(input),
                    .attachment = std::string(input.substr(0, 34))};
    require_name(std::string(input));

    const auto lines = lines_of(mail_head(draft) + mail_base64(draft.attachment) + mail_end(draft));
    require(std::ranges::all_of(lines, [](const auto& line) { return line.size() <= 78; }),
            "any server takes the lines");
    const auto boundaries = std::ranges::count_if(lines, [](const auto& line) { return line.starts_with("--"); });
    require(boundaries == (draft.attachment.empty() ? 0 : 3), "a mail has the parts that it says");
    require_headers(lines, draft);

    auto body = read_body(lines, !draft.attachment.empty());
    std::erase(body, '\r');
    std::erase(draft.body, '\r');
    require(body == draft.body, "the text is what was meant");
}

} // namespace fuzz
