// Tests of the review list (獎勵審核清單) as a reader sees it: its content, whose applications it shows, and its
// paging.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

#include <set>

using namespace integration;

namespace {

std::string row_of(const std::string& application)
{
    return "//tr[@id='application-" + application + "']";
}

// Creates a round for one test, so that its counts are known. Returns its id.
std::string new_round(Stage& stage, const std::string& number, const std::string& review_end)
{
    stage.sql.run("DELETE FROM campus.license_meeting WHERE meeting_no = ?", {number});
    stage.sql.run("INSERT INTO campus.license_meeting VALUES (?, 150, 1, '2000-03-15', '2000-03-31', '1999-08-01', "
                  "'2000-01-31', " +
                      review_end + ")",
                  {number});
    return number;
}

} // namespace

TEST_GROUP(ReviewList)
{
    Stage stage;
    Browser browser{campus().url()};

    Page list(const std::string& query)
    {
        const auto answer = browser.get(kReview + "?" + query);
        CHECK_EQUAL(200, answer.status);
        return Page(answer.body);
    }
};

TEST(ReviewList, begins_with_the_newest_open_round_and_what_is_pending)
{
    stage.log_in(browser, "staff1203");
    const auto page = list("");
    STRCMP_EQUAL(stage.open_round().c_str(), page.text("//select[@name='round']/option[@selected]/@value").c_str());
    STRCMP_CONTAINS("審核中", page.text("//nav[@class='tabs']/a[@aria-current]").c_str());
}

TEST(ReviewList, a_row_shows_what_the_student_handed_in)
{
    stage.log_in(browser, "staff1203");
    const auto id = stage.hand_in({.certificate_number = "118-004711", .obtained_on = "2024-01-31"});
    const auto page = list("show=all");
    const auto row = row_of(id);
    STRCMP_CONTAINS("C000001681", page.text(row + "/td[1]").c_str());
    STRCMP_EQUAL("118-004711乙級技術士－網頁設計勞動部勞動力發展署", page.text(row + "/td[2]").c_str());
    STRCMP_EQUAL("113年1月31日", page.text(row + "/td[3]").c_str());
    STRCMP_EQUAL("中華郵政700-002100012345678901", page.text(row + "/td[4]").c_str());
}

TEST(ReviewList, missing_values_are_shown_as_missing)
{
    stage.log_in(browser, "staff1203");
    const auto id = stage.hand_in(
        {.certificate_number = "118-004712", .issuer = {}, .obtained_on = {}, .bank_code = {}, .bank_account = {}});
    const auto page = list("show=all");
    STRCMP_EQUAL("118-004712乙級技術士－網頁設計", page.text(row_of(id) + "/td[2]").c_str());
    STRCMP_EQUAL("未填", page.text(row_of(id) + "/td[3]").c_str());
    STRCMP_EQUAL("未填未填", page.text(row_of(id) + "/td[4]").c_str());
    STRCMP_EQUAL("銀行帳戶 未附 證照 未附", page.text(row_of(id) + "/td[5]").c_str());
}

TEST(ReviewList, a_bank_code_that_no_bank_has_says_so)
{
    stage.log_in(browser, "staff1203");
    const auto id = stage.hand_in({.bank_code = "9990001"});
    STRCMP_CONTAINS("代碼表未列此銀行999-0001", list("show=all").text(row_of(id) + "/td[4]").c_str());
}

TEST(ReviewList, text_of_every_kind_is_shown_unharmed_and_none_of_it_is_markup)
{
    stage.log_in(browser, "staff1203");
    stage.sql.run("REPLACE INTO campus.student VALUES ('C999000001', '𠮷田‧O''Brien <b>&amp;\"', '12030001')");
    const auto id = stage.hand_in(
        {.student_id = "C999000001", .certificate_name = "<script>alert(1)</script> \"Latte\" <L2> & 許功蓋"});
    const auto page = list("show=all");
    STRCMP_EQUAL("𠮷田‧O'Brien <b>&amp;\"", page.text(row_of(id) + "/td[1]//strong").c_str());
    STRCMP_EQUAL("<script>alert(1)</script> \"Latte\" <L2> & 許功蓋", page.text(row_of(id) + "/td[2]/strong").c_str());
    CHECK_FALSE(page.has(row_of(id) + "//script"));
}

TEST(ReviewList, an_application_that_was_saved_but_not_sent_in_is_not_there)
{
    stage.log_in(browser, "staff1203");
    const auto id = stage.hand_in({});
    stage.sql.run("UPDATE campus.license_apply SET apply_time = NULL WHERE apply_no = ?", {id});
    CHECK_FALSE(list("show=all").has(row_of(id)));
    CHECK_EQUAL(404, browser.get(kReview + "/" + id).status);
}

TEST(ReviewList, a_department_sees_its_own_applications_alone)
{
    stage.log_in(browser, "staff1401");
    const auto own = stage.hand_in({.unit = "1401"});
    const auto foreign = stage.hand_in({.unit = "1203"});
    const auto page = list("show=all");
    CHECK_TRUE(page.has(row_of(own)));
    CHECK_FALSE(page.has(row_of(foreign)));
}

TEST(ReviewList, another_departments_application_and_none_get_the_same_answer)
{
    stage.log_in(browser, "staff1401");
    const auto foreign = browser.get(kReview + "/" + stage.hand_in({.unit = "1203"}));
    const auto missing = browser.get(kReview + "/999999999");
    CHECK_EQUAL(404, foreign.status);
    CHECK_EQUAL(404, missing.status);
    STRCMP_EQUAL(Page(missing.body).text("//main/p[@class='note refused']").c_str(),
                 Page(foreign.body).text("//main/p[@class='note refused']").c_str());
}

TEST(ReviewList, asking_for_another_department_by_its_id_gets_404)
{
    stage.log_in(browser, "staff1401");
    CHECK_EQUAL(404, browser.get(kReview + "?unit=1203").status);
    CHECK_EQUAL(404, browser.get(kReview + "?unit=nowhere").status);
}

TEST(ReviewList, whoever_has_two_departments_sees_both_or_picks_one)
{
    stage.log_in(browser, "staffboth");
    const auto a = stage.hand_in({.unit = "1203"});
    const auto b = stage.hand_in({.unit = "1204"});
    const auto c = stage.hand_in({.unit = "1401"});
    const auto both = list("show=all");
    CHECK_TRUE(both.has(row_of(a)));
    CHECK_TRUE(both.has(row_of(b)));
    CHECK_FALSE(both.has(row_of(c)));
    const auto one = list("show=all&unit=1204");
    CHECK_FALSE(one.has(row_of(a)));
    CHECK_TRUE(one.has(row_of(b)));
}

TEST(ReviewList, the_rd_office_sees_all_or_picks_any)
{
    stage.log_in(browser, "rd1");
    const auto a = stage.hand_in({.unit = "1203"});
    const auto b = stage.hand_in({.unit = "1502"});
    const auto all = list("show=all");
    CHECK_TRUE(all.has(row_of(a)));
    CHECK_TRUE(all.has(row_of(b)));
    CHECK_FALSE(list("show=all&unit=1502").has(row_of(a)));
    const auto units = stage.sql.value("SELECT COUNT(*) FROM certaward.unit");
    STRCMP_EQUAL(units.c_str(),
                 std::to_string(all.texts("//select[@name='unit']/option").size() - 1).c_str()); // minus 全部系所
}

TEST(ReviewList, each_status_has_its_count_and_its_list)
{
    const auto round = new_round(stage, "1501", "CURDATE()");
    stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = 1501");
    for (int i = 0; i < 3; ++i)
        stage.hand_in({.round = round});
    const auto approved = stage.hand_in({.round = round});
    stage.log_in(browser, "staff1203");
    const RowForm form(list("round=1501"), approved);
    browser.post(form.action, form.with({{"status", "approved"}, {"level", "1"}}));

    const auto page = list("round=1501&status=approved");
    STRCMP_EQUAL("審核中 3", page.text("//nav[@class='tabs']/a[1]").c_str());
    STRCMP_EQUAL("核准 1", page.text("//nav[@class='tabs']/a[2]").c_str());
    STRCMP_EQUAL("未核准 0", page.text("//nav[@class='tabs']/a[3]").c_str());
    CHECK_EQUAL(1, page.texts("//tbody/tr").size());
    CHECK_TRUE(page.has(row_of(approved)));
}

TEST(ReviewList, an_empty_list_says_so)
{
    new_round(stage, "1502", "CURDATE()");
    stage.log_in(browser, "staff1203");
    const auto page = list("round=1502");
    CHECK_TRUE(page.has("//p[. = '這個條件下沒有申請。']"));
    CHECK_TRUE(page.has("//nav[@class='pager']//p[contains(., '第1頁 / 共1頁')]"));
}

TEST(ReviewList, pages_hold_twenty_and_walking_them_either_way_meets_every_application_once)
{
    const auto round = new_round(stage, "1503", "CURDATE()");
    stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = 1503");
    std::set<std::string> all;
    for (int i = 0; i < 45; ++i)
        all.insert("application-" + stage.hand_in({.unit = i % 2 ? "1203" : "1204", .round = round}));
    stage.log_in(browser, "staffboth");

    const auto walk = [&](const std::string& query, const std::string& step) {
        std::vector<std::vector<std::string>> pages;
        std::string next = kReview + "?" + query;
        while (!next.empty()) {
            const Page page(browser.get(next).body);
            pages.push_back(page.texts("//tbody/tr/@id"));
            const auto links = page.texts("//nav[@class='pager']//a[. = '" + step + "']/@href");
            next = links.empty() ? "" : links.front();
        }
        return pages;
    };
    const auto forward = walk("round=1503", "下一頁");
    const auto backward = walk("round=1503&before=end", "上一頁");

    CHECK_EQUAL(3, forward.size());
    CHECK_EQUAL(20, forward[0].size());
    CHECK_EQUAL(20, forward[1].size());
    CHECK_EQUAL(5, forward[2].size());
    std::set<std::string> met;
    for (const auto& page : forward)
        met.insert(page.begin(), page.end());
    CHECK_TRUE(met == all);
    CHECK_EQUAL(3, backward.size());
    CHECK_TRUE(backward[0] == forward[2]);
    CHECK_TRUE(backward[1] == forward[1]);
    CHECK_TRUE(backward[2] == forward[0]);
}

TEST(ReviewList, the_pager_reads_as_the_manual_shows_it)
{
    const auto round = new_round(stage, "1504", "CURDATE()");
    stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = 1504");
    for (int i = 0; i < 41; ++i)
        stage.hand_in({.round = round});
    stage.log_in(browser, "staff1203");

    const auto first = list("round=1504");
    STRCMP_EQUAL("第一頁|上一頁|下一頁|最後一頁|顯示全部", first.text("//nav[@class='pager']/p[1]").c_str());
    STRCMP_EQUAL("第1頁 / 共3頁　總數：41", first.text("//nav[@class='pager']/p[2]").c_str());
    STRCMP_EQUAL("下一頁", first.text("//nav[@class='pager']//a[1]").c_str());

    const Page last(browser.get(first.text("//nav[@class='pager']//a[. = '最後一頁']/@href")).body);
    STRCMP_EQUAL("第3頁 / 共3頁　總數：41", last.text("//nav[@class='pager']/p[2]").c_str());
    CHECK_EQUAL(1, last.texts("//tbody/tr").size());

    const Page all(browser.get(last.text("//nav[@class='pager']//a[. = '顯示全部']/@href")).body);
    CHECK_EQUAL(41, all.texts("//tbody/tr").size());
}

TEST(ReviewList, a_round_past_its_review_day_can_be_read_but_not_decided)
{
    const auto round = new_round(stage, "1505", "CURDATE() - INTERVAL 1 DAY");
    const auto id = stage.hand_in({.round = round});
    stage.log_in(browser, "staff1203");
    const auto page = list("round=1505");
    CHECK_TRUE(page.has(row_of(id)));
    CHECK_FALSE(page.has(row_of(id) + "//form"));

    Browser rd{campus().url()};
    stage.log_in(rd, "rd1");
    CHECK_TRUE(Page(rd.get(kReview + "?round=1505").body).has(row_of(id) + "//form"));
}

TEST(ReviewList, what_was_decided_before_the_module_came_is_there)
{
    stage.log_in(browser, "staff1203");
    const auto page = list("status=rejected&show=all&round=" + stage.past_round());
    CHECK_TRUE(page.has("//p[contains(@class, 'result') and contains(., '未核准：證照取得日期不在獲證期間內')]"));
}

TEST(ReviewList, each_look_at_it_is_on_record_without_the_data_itself)
{
    stage.log_in(browser, "staff1203");
    const auto id = stage.hand_in({.certificate_number = "RECORD-1"});
    const auto before = stage.sql.value("SELECT COALESCE(MAX(event_id), 0) FROM certaward.access_event");
    list("q=RECORD-1");
    const auto events = stage.sql.rows(
        "SELECT account, action, applications, address FROM certaward.access_event WHERE event_id > ?", {before});
    CHECK_EQUAL(1, events.size());
    STRCMP_EQUAL("staff1203", events[0][0]->c_str());
    STRCMP_EQUAL("list", events[0][1]->c_str());
    STRCMP_CONTAINS(("," + id + ",").c_str(), ("," + events[0][2]->substr(1, events[0][2]->size() - 2) + ",").c_str());
    STRCMP_EQUAL("127.0.0.1", events[0][3]->c_str());
    CHECK_TRUE(events[0][2]->find("C000001681") == std::string::npos);
}

// The tables of one campus may have different collations, because campus databases grow over the years.
TEST_GROUP(MixedCollations)
{
    Stage stage;
    Browser browser{campus().url()};

    void collate(const std::string& collation)
    {
        stage.sql.run("ALTER TABLE campus.dept CONVERT TO CHARACTER SET utf8mb4 COLLATE " + collation);
        stage.sql.run("ALTER TABLE campus.employee_duty CONVERT TO CHARACTER SET utf8mb4 COLLATE " + collation);
    }
    void setup() override
    {
        collate("utf8mb4_unicode_520_ci");
        stage.sql.run("ALTER TABLE campus.employee CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
    }
    void teardown() override
    {
        collate("utf8mb4_general_ci");
        stage.sql.run("ALTER TABLE campus.employee CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
    }
    void works_for(const std::string& account)
    {
        stage.log_in(browser, account);
        CHECK_EQUAL(200, browser.get(kReview + "?status=any").status);
        CHECK_EQUAL(303,
                    browser.post(kExport, export_form(Page(browser.get(kExport).body), "1121", "everything")).status);
    }
};

TEST(MixedCollations, do_not_hinder_one_department)
{
    works_for("staff1203");
}

TEST(MixedCollations, do_not_hinder_two_departments)
{
    works_for("staffboth");
}

TEST(MixedCollations, do_not_hinder_the_rd_office)
{
    works_for("rd1");
}
