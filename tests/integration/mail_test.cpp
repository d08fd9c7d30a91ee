// Tests of an export's mail draft, read by an independent program: Python's mail package.

#include "integration/campus.h"
#include "integration/said_by.h"

#include "CppUTest/TestHarness.h"

#include <filesystem>
#include <fstream>

using namespace integration;

namespace {

// A department's office that exports the approved applications of a past round.
struct Office {
    Stage stage;
    Browser browser{campus().url()};

    Office() { stage.log_in(browser, "staff1203"); }

    std::string newest(const std::string& column)
    {
        return stage.sql.value("SELECT " + column + " FROM certaward.export ORDER BY export_id DESC LIMIT 1");
    }
    // Makes an export. Returns the page's link to its mail draft.
    std::string link()
    {
        const auto made = browser.post(kExport, export_form(Page(browser.get(kExport).body), "1121", "approved"));
        return Page(browser.follow(made).body).text("(//a[contains(., '郵件草稿')])[1]/@href");
    }
};

std::string read(const Answer& draft)
{
    const auto file = campus().folder() / "draft.eml";
    std::ofstream(file, std::ios::binary) << draft.body;
    auto text = said_by("/usr/bin/python3 tests/integration/read_mail.py " + file.string());
    std::filesystem::remove(file);
    return text;
}

} // namespace

TEST_GROUP(Mail)
{
    Office office;
};

TEST(Mail, says_what_is_handed_over_and_to_whom)
{
    office.stage.sql.run("UPDATE certaward.setting SET value = 'rd@school.example' WHERE name = 'mail_to'");
    const auto draft = office.browser.get(office.link());
    office.stage.sql.run("UPDATE certaward.setting SET value = '' WHERE name = 'mail_to'");
    CHECK_EQUAL(200, draft.status);
    STRCMP_EQUAL("message/rfc822", draft.header("content-type").c_str());
    const auto text = read(draft);
    STRCMP_CONTAINS("to\trd@school.example\n", text.c_str());
    STRCMP_CONTAINS(
        ("subject\t專業證照獎勵 112年度第1梯次 資訊工程系 「通過」" + office.newest("row_count") + " 筆\n").c_str(),
        text.c_str());
    STRCMP_CONTAINS("unsent\t1\n", text.c_str());
    STRCMP_CONTAINS(("檔案：" + office.newest("file_name") + "|版次：第 " + office.newest("revision") + " 版|指紋：" +
                     office.newest("fingerprint") + "|")
                        .c_str(),
                    text.c_str());
    STRCMP_CONTAINS("寄出前請附上這個檔案", text.c_str());
    CHECK_TRUE(text.find("attachment\t") == std::string::npos);
}

TEST(Mail, of_others_or_under_another_name_is_not_there_and_a_look_is_on_record)
{
    const auto draft = office.link();
    Browser other{campus().url()};
    office.stage.log_in(other, "staff1401");
    CHECK_EQUAL(404, other.get(draft).status);
    CHECK_EQUAL(404, office.browser.get(draft.substr(0, draft.rfind('/')) + "/License_200001010000.eml").status);
    office.browser.get(draft);
    STRCMP_EQUAL(
        ("export " + office.newest("export_id") + " round 1121").c_str(),
        office.stage.sql
            .value("SELECT subject FROM certaward.access_event WHERE action = 'mail' ORDER BY event_id DESC LIMIT 1")
            .c_str());
}

TEST(Mail, speaks_of_the_papers_beside_the_approved_alone)
{
    STRCMP_CONTAINS("紙本核章清冊與存摺影本另送", read(office.browser.get(office.link())).c_str());
    auto& browser = office.browser;
    browser.post(kExport, export_form(Page(browser.get(kExport).body), "1121", "everything"));
    const auto file = office.newest("file_name");
    const auto draft = kExport + "/" + office.newest("export_id") + "/" + file.substr(0, file.rfind('.')) + ".eml";
    const auto text = read(browser.get(draft));
    STRCMP_CONTAINS("「全資料」", text.c_str());
    CHECK_TRUE(text.find("核章清冊") == std::string::npos); // the papers have the fingerprint of the approved export
}

// ---- with CertAwardMailAttachment On

TEST_GROUP(MailWithWorkbook)
{
    const MoreConfiguration more{"CertAwardMailAttachment On\n"};
};

TEST(MailWithWorkbook, brings_the_whole_workbook)
{
    Office office;
    const auto text = read(office.browser.get(office.link()));
    STRCMP_CONTAINS(
        ("attachment\t" + office.newest("file_name") + "\t" + office.newest("byte_count") + "\tb'PK'\n").c_str(),
        text.c_str());
    STRCMP_CONTAINS("檔案如附件", text.c_str());
}
