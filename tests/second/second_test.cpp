// Tests the pages on a campus of another shape: ROC days as text, Big5, BLOBs, raw tokens, a bit mask of duties.

#include "integration/campus.h"
#include "integration/said_by.h"
#include "integration/workbook_file.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(SecondCampus)
{
    Sql sql{campus().socket()};
    Browser browser{campus().url()};

    // Logs in the office of 機械工程系 (chen), the R&D office (rdoffice) or an account without a duty (teacher).
    void log_in(const std::string& login, const std::string& seconds_ago = "0")
    {
        const auto token = sql.value("SELECT MD5(RAND())");
        sql.run("INSERT INTO registry.session SELECT ?, uid, UNIX_TIMESTAMP() - ? FROM registry.staff WHERE login = ?",
                {token, seconds_ago, login});
        browser.set_cookie("CAMPUSSID", token);
    }
    Page list()
    {
        return Page(browser.get(kReview + "?status=any&show=all").body);
    }
    long decide(const std::string& application, const Fields& choices)
    {
        const RowForm form(list(), application);
        return browser.post(form.action, form.with(choices)).status;
    }
};

TEST(SecondCampus, holds_all_that_the_check_asks_for)
{
    log_in("chen");
    const auto all = said_by("tests/campus/second check '" + campus().folder().string() + "'; echo \"exit $?\"");
    STRCMP_CONTAINS("exit 0", all.c_str());
    STRCMP_CONTAINS("holds  CertAwardSessionCookie: CAMPUSSID plain", all.c_str());
    CHECK_TRUE(all.find("WRONG") == std::string::npos);
}

TEST(SecondCampus, lets_in_by_epoch_seconds_and_by_a_bit_of_the_duties)
{
    log_in("chen");
    CHECK_EQUAL(200, browser.get(kReview).status);
    log_in("chen", "1801");
    CHECK_EQUAL(302, browser.get(kReview).status);
    log_in("teacher");
    CHECK_EQUAL(403, browser.get(kReview).status);
}

TEST(SecondCampus, lists_a_departments_applications_with_names_and_days)
{
    log_in("chen");
    const auto page = list();
    CHECK_TRUE(page.has("//*[@id='application-1'][contains(., '王小明') and contains(., '112年8月1日')]"));
    CHECK_TRUE(page.has("//*[@id='application-2'][contains(., '許功蓋') and contains(., '機械四甲')]")); // invalid day
    CHECK_FALSE(page.has("//*[@id='application-3']")); // of another department, by its class
    CHECK_FALSE(page.has("//*[@id='application-4']")); // not sent in
    CHECK_EQUAL(404, browser.get(kReview + "/3").status);

    log_in("rdoffice");
    CHECK_TRUE(list().has("//*[@id='application-3'][contains(., '林美華')]"));
}

TEST(SecondCampus, shows_a_picture_out_of_the_table_to_its_department_alone)
{
    log_in("chen");
    const auto picture = browser.get("/campus/certaward/attachment/1");
    CHECK_EQUAL(200, picture.status);
    STRCMP_EQUAL("image/jpeg", picture.header("content-type").c_str());
    CHECK_TRUE(picture.body == std::string("\xFF\xD8\xFF\xE0"
                                           "0123456789\r\n\0\xFF",
                                           18));
    CHECK_EQUAL(404, browser.get("/campus/certaward/attachment/2").status);
}

TEST(SecondCampus, keeps_what_it_decided_before)
{
    STRCMP_EQUAL("rejected", sql.value("SELECT status FROM certaward.review WHERE application_id = 5").c_str());
    STRCMP_EQUAL("資料不全", sql.value("SELECT reason_words FROM certaward.review WHERE application_id = 5").c_str());
}

TEST(SecondCampus, learns_a_decision_in_its_own_letters_whatever_the_reviewer_wrote)
{
    log_in("chen");
    const auto code = sql.value("SELECT code FROM certaward.rejection_reason WHERE in_use AND needs_words LIMIT 1");
    CHECK_EQUAL(303, decide("1", {{"status", "approved"}, {"level", "2"}}));
    CHECK_EQUAL(303, decide("2", {{"status", "rejected"}, {"reason", code}, {"words", "請補件😀"}}));

    STRCMP_EQUAL("Y2", sql.value("SELECT CONCAT(result, lvl) FROM registry.award_app WHERE appid = 1").c_str());
    STRCMP_EQUAL("N", sql.value("SELECT result FROM registry.award_app WHERE appid = 2").c_str());
    STRCMP_CONTAINS("請補件?", sql.value("SELECT memo FROM registry.award_app WHERE appid = 2").c_str());
}

TEST(SecondCampus, exports_a_workbook)
{
    log_in("chen");
    const auto made = browser.post(kExport, export_form(Page(browser.get(kExport).body), "1121", "everything"));
    CHECK_EQUAL(303, made.status);
    const auto link = Page(browser.follow(made).body).text("//a[contains(@href, '.xlsx')]/@href");
    const auto book = WorkbookFile::open(browser.get(link).body);

    CHECK_EQUAL(4, book.rows.size()); // the heading, and applications 1, 2 and 5
    STRCMP_EQUAL("王小明", book.cell("姓名", "學號", "110310001").text.c_str());
}
