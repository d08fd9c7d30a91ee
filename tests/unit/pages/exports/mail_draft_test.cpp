// Tests of mail drafts: a mail program reads the mail that was meant, and no value can add a header.

#include "pages/exports/mail_draft.h"

#include "CppUTest/TestHarness.h"

#include <algorithm>

using certaward::pages::mail_base64;
using certaward::pages::mail_end;
using certaward::pages::mail_head;
using certaward::pages::MailDraft;

TEST_GROUP(MailDraft)
{
    MailDraft draft{.to = "rd@school.example", .subject = "名冊", .body = "您好", .attachment = ""};

    static std::size_t longest_line_of(const std::string& mail)
    {
        std::size_t longest = 0;
        for (std::size_t from = 0; from < mail.size();) {
            const auto end = std::min(mail.find("\r\n", from), mail.size());
            longest = std::max(longest, end - from);
            from = end + 2;
        }
        return longest;
    }
};

TEST(MailDraft, has_its_headers_and_its_text)
{
    STRCMP_EQUAL("MIME-Version: 1.0\r\nX-Unsent: 1\r\nTo: rd@school.example\r\nSubject: =?UTF-8?B?5ZCN5YaK?=\r\n"
                 "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n5oKo5aW9\r\n",
                 mail_head(draft).c_str());
    STRCMP_EQUAL("", mail_end(draft).c_str());
}

TEST(MailDraft, without_an_address_has_no_such_header)
{
    draft.to = "";
    CHECK_TRUE(mail_head(draft).find("To:") == std::string::npos);
}

TEST(MailDraft, takes_no_header_from_a_value)
{
    draft.to = "a@b\r\nBcc: evil@example.org";
    draft.subject = "x\r\nBcc: evil@example.org";
    CHECK_TRUE(mail_head(draft).find("Bcc") == std::string::npos);
}

TEST(MailDraft, splits_a_long_subject_between_characters)
{
    for (int i = 0; i < 20; ++i)
        draft.subject += "專業證照獎勵";
    const auto mail = mail_head(draft);
    CHECK_TRUE(longest_line_of(mail) <= 78);
    const auto words = static_cast<std::size_t>(std::count(mail.begin(), mail.end(), '?')) / 4;
    CHECK_EQUAL((draft.subject.size() + 38) / 39, words); // 39 bytes: thirteen characters of three bytes
}

TEST(MailDraft, has_lines_that_any_server_takes)
{
    draft.body = std::string(5000, 'x');
    CHECK_TRUE(longest_line_of(mail_head(draft)) <= 78);
    CHECK_EQUAL(76U, longest_line_of(mail_base64(std::string(200, 'x'))));
}

TEST(MailDraft, with_an_attachment_has_such_lines_too)
{
    draft.attachment = "License_202604100905.xlsx";
    CHECK_TRUE(longest_line_of(mail_head(draft)) <= 78);
}

TEST(MailDraft, takes_no_header_from_the_name_of_its_attachment)
{
    draft.attachment = "a\r\nBcc: b\"\r\n\r\n.xlsx";
    CHECK_TRUE(mail_head(draft).find("\nBcc") == std::string::npos);
}

TEST(MailDraft, with_an_attachment_has_two_parts)
{
    draft.attachment = "License_202604100905.xlsx";
    const auto mail = mail_head(draft) + mail_base64("PK") + mail_end(draft);
    STRCMP_CONTAINS("multipart/mixed", mail.c_str());
    STRCMP_CONTAINS("filename=\"License_202604100905.xlsx\"\r\n\r\nUEs=\r\n--=_certaward_part_=--\r\n", mail.c_str());
}
