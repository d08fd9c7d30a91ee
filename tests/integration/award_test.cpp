// Tests of the award page (獎勵金額核算): the amounts that follow from a round's budget and points, and who may see
// them.

#include "integration/award_tests.h"
#include "integration/workbook_file.h"

#include <algorithm>

using namespace integration;

TEST_GROUP_BASE(Award, AwardTests){};

TEST(Award, divides_a_short_budget_by_all_points_of_the_school_and_shows_what_remains)
{
    decide_some();
    const auto page = page_with("10000", "1000"); // 10000 ÷ 24 = 416.67
    STRCMP_EQUAL("獎勵金額核算", page.text("//h1").c_str());
    STRCMP_EQUAL("NT$416", amount(page, "每點金額").c_str());
    STRCMP_EQUAL("24", amount(page, "總點數").c_str());
    STRCMP_EQUAL("NT$9,984", amount(page, "合計金額").c_str());
    STRCMP_EQUAL("NT$16", amount(page, "預算餘額").c_str());
    CHECK_TRUE(page.has("//p[contains(., '預算不足以每點支付上限 NT$1,000')]"));
    CHECK_FALSE(page.has("//*[contains(., '暫計')]"));
}

TEST(Award, pays_the_cap_where_the_budget_suffices)
{
    decide_some();
    const auto page = page_with("1,000,000", "1,000");
    STRCMP_EQUAL("NT$1,000", amount(page, "每點金額").c_str());
    STRCMP_EQUAL("NT$24,000", amount(page, "合計金額").c_str());
    STRCMP_EQUAL("NT$976,000", amount(page, "預算餘額").c_str());
    CHECK_TRUE(page.has("//p[contains(., '預算足夠')]"));
}

TEST(Award, has_a_row_for_each_department_and_their_sum)
{
    decide_some();
    const auto page = page_with("10000", "1000");
    // Columns: level 1, 2 and 3, pending, points, amount.
    CHECK_TRUE((std::vector<std::string>{"2", "0", "0", "0", "20", "NT$8,320"}) == row(page, "資訊工程系"));
    CHECK_TRUE((std::vector<std::string>{"0", "1", "1", "0", "4", "NT$1,664"}) == row(page, "電腦與通訊工程系"));
    CHECK_TRUE((std::vector<std::string>{"2", "1", "1", "0", "24", "NT$9,984"}) == row(page, "合計"));
    CHECK_EQUAL(3U, page.texts("//table[@class='award-units']/tbody/tr").size());
    STRCMP_EQUAL("1級核准每件 10 點NT$4,160", page.text("(//table[@class='award-units']//th)[2]").c_str());
}

TEST(Award, is_provisional_while_somebody_still_waits)
{
    decide_some();
    stage.hand_in({.unit = "1204", .round = round});
    const auto page = page_with("10000", "1000");
    STRCMP_CONTAINS("全校尚有 1 件審核中。以下點數與金額皆為暫計", page.text("//p[contains(., '暫計')]").c_str());
    STRCMP_EQUAL("每點金額（暫計）", page.text("//dl[@class='amounts']//dt[1]").c_str());
    STRCMP_EQUAL("1", row(page, "電腦與通訊工程系").at(3).c_str());
    const Page list(browser.get(page.text("//p[contains(., '件審核中')]//a/@href")).body);
    CHECK_EQUAL(1U, list.texts("//table[@class='reviews']/tbody/tr").size());
}

TEST(Award, is_provisional_while_students_still_apply)
{
    decide_some();
    stage.sql.run("UPDATE campus.license_meeting SET apply_end = CURDATE(), review_end = CURDATE() + INTERVAL 9 DAY "
                  "WHERE meeting_no = 7991");
    const auto page = page_with("10000", "1000");
    STRCMP_CONTAINS("本梯次申請尚未截止。以下點數與金額皆為暫計", page.text("//p[contains(., '暫計')]").c_str());
}

TEST(Award, without_a_budget_shows_points_and_no_amount)
{
    decide_some();
    const Page page(browser.get(page_of_round).body);
    STRCMP_CONTAINS("尚未設定預算，只列點數。目前總點數 24。", page.text("//p[contains(., '尚未設定預算')]").c_str());
    CHECK_FALSE(page.has("//main//*[contains(text(), 'NT$')]"));
    STRCMP_EQUAL("", typed(page, "budget").c_str());
    STRCMP_EQUAL("1000", typed(page, "cap").c_str());
}

TEST(Award, without_points_divides_nothing)
{
    decided("1203", "rejected");
    const auto page = page_with("10000", "1000");
    STRCMP_EQUAL("—", amount(page, "每點金額").c_str());
    STRCMP_EQUAL("NT$0", amount(page, "合計金額").c_str());
    STRCMP_EQUAL("NT$10,000", amount(page, "預算餘額").c_str());
    CHECK_TRUE(page.has("//p[contains(., '沒有核准的點數')]"));
}

TEST(Award, of_a_round_without_applications_says_so)
{
    const auto page = page_with("10000", "1000");
    CHECK_TRUE(page.has("//p[contains(., '這個梯次沒有申請')]"));
    CHECK_FALSE(page.has("//table[@class='award-units']"));
}

TEST(Award, counts_what_is_approved_without_a_level_as_no_points_and_says_how_many)
{
    decide_some();
    decided("1204", "approved");
    decided("1204", "approved", "99");
    const auto page = page_with("10000", "1000");
    STRCMP_CONTAINS("有 2 件核准沒有等級", page.text("//p[contains(., '件核准')]").c_str());
    STRCMP_EQUAL("24", amount(page, "總點數").c_str());
    CHECK_TRUE((std::vector<std::string>{"0", "1", "1", "2", "0", "4", "NT$1,664"}) == row(page, "電腦與通訊工程系"));
}

TEST(Award, begins_with_the_round_that_the_list_begins_with)
{
    const Page page(browser.get(kAward).body);
    const Page list(browser.get(kReview).body);
    const std::string chosen = "//select[@name='round']/option[@selected]";
    STRCMP_EQUAL(list.text(chosen).c_str(), page.text(chosen).c_str());
}

TEST(Award, of_no_such_round_is_not_there)
{
    CHECK_EQUAL(404, browser.get(kAward + "?round=nonsense").status);
    auto fields = form_of(browser, "10000", "1000");
    fields.at(2).second = "nonsense";
    CHECK_EQUAL(404, browser.post(kAward, fields).status);
}

TEST(Award, is_not_for_departments_whatever_they_ask)
{
    decide_some();
    auto fields = form_of(browser, "10000", "1000");
    CHECK_EQUAL(303, browser.post(kAward, fields).status);

    Browser department{campus().url()};
    stage.log_in(department, "staff1203");
    for (const auto& path : {kAward, page_of_round, page_of_round + "&saved=1", kAward + "?round=nonsense"}) {
        const auto answer = department.get(path);
        CHECK_EQUAL(404, answer.status);
        STRCMP_CONTAINS("金額由研發處統一核算。", answer.body.c_str());
        CHECK_TRUE(answer.body.find("NT$") == std::string::npos);
    }
    fields.at(4).second = "5";
    CHECK_EQUAL(404, department.post(kAward, fields).status);
    STRCMP_EQUAL("1:10000/1000", stored().c_str());
}

TEST(Award, is_a_column_of_the_workbook_for_the_whole_school_and_for_nobody_else)
{
    stage.sql.run("INSERT INTO certaward.export_column VALUES ('approved', 135, 'amount', '金額', 'number', TRUE)");
    stage.sql.run(
        "INSERT INTO certaward.award_budget (round_id, version, budget, cap, account, reviewer_name, address, "
        "form_key) VALUES (1112, 1000, 100000000, 700, 'rd1', '周小姐', '127.0.0.1', MD5(RAND()))");
    const auto exported = [&](const std::string& account) {
        Browser who{campus().url()};
        stage.log_in(who, account);
        const auto made = who.post(kExport, export_form(Page(who.get(kExport).body), "1112", "approved"));
        return WorkbookFile::open(
            who.get(Page(who.follow(made).body).text("//p[contains(., '下載路徑：')]/a/@href")).body);
    };
    // An export that the R&D office makes for one department, which may download it too.
    const auto picked = [&] {
        Browser who{campus().url()};
        stage.log_in(who, "rd1");
        auto form = export_form(Page(who.get(kExport).body), "1112", "approved");
        form.emplace_back("pick", "1203");
        const auto made = who.follow(who.post(kExport, form));
        return WorkbookFile::open(who.get(Page(made.body).text("//p[contains(., '下載路徑：')]/a/@href")).body);
    }();
    const auto school = exported("rd1");
    const auto department = exported("staff1203");
    stage.sql.run("DELETE FROM certaward.export_column WHERE field = 'amount'");
    stage.sql.run("DELETE FROM certaward.award_budget WHERE round_id = 1112 AND version = 1000");

    const auto points = school.column("點數");
    const auto amounts = school.column("金額");
    for (std::size_t i = 0; i < points.size(); ++i)
        LONGS_EQUAL(std::stol(points[i]) * 700, std::stol(amounts[i]));
    CHECK_FALSE(points.empty());
    STRCMP_EQUAL("700 元", school.sheets[1][6].at(1).text.c_str());
    for (const auto& headings : {department.texts(0), picked.texts(0)}) {
        CHECK_EQUAL(0, std::count(headings.begin(), headings.end(), "金額"));
        CHECK_EQUAL(1, std::count(headings.begin(), headings.end(), "點數"));
    }
}
