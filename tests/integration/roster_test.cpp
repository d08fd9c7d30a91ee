// Tests of the roster: the workbook's rows and numbers, sums, and whether paper and file agree.

#include "integration/campus.h"
#include "integration/workbook_file.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

namespace {
const std::string kRoster = "/campus/certaward/roster";
}

TEST_GROUP(Roster)
{
    Stage stage;
    Browser browser{campus().url()};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    static Page of(Browser & who, const std::string& query)
    {
        const auto answer = who.get(kRoster + "?" + query);
        CHECK_EQUAL(200, answer.status);
        return Page(answer.body);
    }
    static std::vector<std::string> column(const Page& page, const std::string& place)
    {
        return page.texts("//table[@class='roster']/tbody/tr[not(@class)]/td[" + place + "]");
    }
    WorkbookFile exported(Browser & who, const std::string& round)
    {
        const auto made = who.post(kExport, export_form(Page(who.get(kExport).body), round, "approved"));
        return WorkbookFile::open(
            who.get(Page(who.follow(made).body).text("//p[contains(., '下載路徑：')]/a/@href")).body);
    }
};

TEST(Roster, has_the_workbooks_rows_under_the_workbooks_numbers)
{
    const auto workbook = exported(browser, "1121");
    const auto page = of(browser, "round=1121");
    CHECK_TRUE(workbook.column("序號") == column(page, "1"));
    CHECK_TRUE(workbook.column("學號") == column(page, "3"));
    CHECK_TRUE(workbook.column("點數") == column(page, "9"));
}

TEST(Roster, goes_on_numbering_through_the_departments_as_the_workbook_does)
{
    Browser rd{campus().url()};
    stage.log_in(rd, "rd1");
    const auto workbook = exported(rd, "1121");
    const auto page = of(rd, "round=1121");
    CHECK_TRUE(workbook.column("序號") == column(page, "1"));
    CHECK_TRUE(workbook.column("學號") == column(page, "3"));
    CHECK_EQUAL(workbook.sheets[1].size() - 8, page.texts("//table[@class='roster']").size()); // departments in 統計
}

TEST(Roster, adds_up_by_level_and_in_all)
{
    const auto sums = of(browser, "round=1121").text("//tr[@class='sums']");
    const auto counted = stage.sql.rows("SELECT COUNT(*), SUM(ELT(r.level, 10, 3, 1)) FROM certaward.application a "
                                        "JOIN certaward.review r ON r.application_id = a.application_id "
                                        "WHERE a.round_id = 1121 AND a.unit_id = '1203' AND r.status = 'approved'")[0];
    STRCMP_CONTAINS(("合計 " + counted[0].value() + " 件，" + counted[1].value() + " 點").c_str(), sums.c_str());
    STRCMP_CONTAINS(
        ("3級 " +
         stage.sql.value("SELECT COUNT(*) FROM certaward.application a JOIN certaward.review r ON r.application_id = "
                         "a.application_id WHERE a.round_id = 1121 AND a.unit_id = '1203' AND r.level = 3") +
         " 件")
            .c_str(),
        sums.c_str());
}

TEST(Roster, says_which_file_it_agrees_with_and_has_its_fingerprint)
{
    exported(browser, "1121");
    const auto newest = stage.sql.rows(
        "SELECT file_name, revision, fingerprint FROM certaward.export ORDER BY export_id DESC LIMIT 1")[0];
    const auto page = of(browser, "round=1121");
    STRCMP_CONTAINS(newest[2].value().c_str(), page.text("//tfoot").c_str());
    STRCMP_CONTAINS(("第 " + newest[1].value() + " 版（" + newest[0].value() + "）").c_str(),
                    page.text("//tfoot").c_str());
    CHECK_FALSE(page.has("//p[contains(@class, 'refused')]"));
}

TEST(Roster, warns_when_the_data_is_not_the_exported)
{
    Browser rd{campus().url()};
    stage.log_in(rd, "rd1");
    exported(browser, "1121");
    const auto id = stage.hand_in({.round = "1121", .student_id = "C000001690"});
    const RowForm form(Page(rd.get(kReview + "/" + id).body), id);
    rd.post(form.action, form.with({{"status", "approved"}, {"level", "2"}, {"exception", "系務會議通過"}}));
    const auto page = of(browser, "round=1121");
    STRCMP_CONTAINS("尚未匯出此內容", page.text("//tfoot").c_str());
    STRCMP_CONTAINS("請重新匯出", page.text("//p[contains(@class, 'refused')]").c_str());
}

TEST(Roster, says_that_some_are_still_pending)
{
    stage.hand_in({});
    CHECK_TRUE(of(browser, "round=" + stage.open_round()).has("//p[@role='status'][contains(., '件審核中')]"));
}

TEST(Roster, names_those_who_sign_as_the_setting_does)
{
    stage.sql.run("UPDATE certaward.setting SET value = '承辦人、組長' WHERE name = 'roster_signers'");
    const auto signers = of(browser, "round=1121").texts("//ul[@class='signers']/li");
    stage.sql.run("UPDATE certaward.setting SET value = '承辦人,系主任,院長' WHERE name = 'roster_signers'");
    CHECK_EQUAL(2U, signers.size());
    STRCMP_EQUAL("組長", signers[1].c_str());
}

TEST(Roster, of_no_approval_says_so)
{
    Browser other{campus().url()};
    stage.log_in(other, "staff1204");
    stage.sql.run("UPDATE certaward.review r JOIN certaward.application a ON a.application_id = r.application_id "
                  "SET r.status = 'pending', r.level = NULL WHERE a.unit_id = '1204' AND a.round_id = 1111 "
                  "AND r.status = 'approved'");
    STRCMP_CONTAINS("沒有核准的申請，沒有清冊可印", of(other, "round=1111").text("//p[@class='note'][last()]").c_str());
}

TEST(Roster, of_a_department_or_round_that_is_not_ones_own_is_not_there)
{
    CHECK_EQUAL(404, browser.get(kRoster + "?round=1121&unit=1401").status);
    CHECK_EQUAL(404, browser.get(kRoster + "?round=1121&unit=0000").status);
    CHECK_EQUAL(404, browser.get(kRoster + "?round=4711").status);
}

TEST(Roster, shows_no_account_number_and_is_on_record)
{
    const auto before = stage.sql.value("SELECT MAX(event_id) FROM certaward.access_event");
    const auto answer = browser.get(kRoster + "?round=1121").body;
    const auto account = stage.sql.value("SELECT bank_acct FROM campus.license_apply WHERE meeting_no = 1121 AND "
                                         "dept_no = '1203' AND state = '1' AND LENGTH(bank_acct) > 9 LIMIT 1");
    CHECK_TRUE(answer.find(account) == std::string::npos);
    const auto looks = stage.sql.value("SELECT CONCAT(subject, ' ', applications) FROM certaward.access_event WHERE "
                                       "action = 'roster' AND event_id > ?",
                                       {before});
    STRCMP_CONTAINS("round 1121 [", looks.c_str());
}
