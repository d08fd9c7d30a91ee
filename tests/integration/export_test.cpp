// Tests of exports (證照申請匯出): the workbook's content, who may make and download it, and that it is complete.

#include "integration/campus.h"
#include "integration/workbook_file.h"

#include "CppUTest/TestHarness.h"

#include <algorithm>
#include <filesystem>

using namespace integration;

TEST_GROUP(Export)
{
    Stage stage;
    Browser browser{campus().url()};

    Answer make(Browser & who, const std::string& round, const std::string& content)
    {
        return who.post(kExport, export_form(Page(who.get(kExport).body), round, content));
    }
    static std::string link_in(const Page& page)
    {
        return page.text("//p[contains(., '下載路徑：')]/a/@href");
    }

    std::string take(Browser & who, const std::string& round, const std::string& content)
    {
        const auto file = who.get(link_in(Page(who.follow(make(who, round, content)).body)));
        CHECK_EQUAL(200, file.status);
        return file.body;
    }
};

TEST(Export, the_table_reads_as_the_manual_shows_it)
{
    stage.log_in(browser, "staff1203");
    const Page page(browser.get(kExport).body);
    STRCMP_EQUAL("證照申請匯出", page.text("//h1").c_str());
    const auto headings = page.texts("//thead//th");
    STRCMP_EQUAL("查詢", headings[0].c_str());
    STRCMP_EQUAL("會議項次", headings[1].c_str());
    STRCMP_EQUAL("申請日期開始", headings[2].c_str());
    STRCMP_EQUAL("申請日期結束", headings[3].c_str());
    STRCMP_EQUAL("匯出資料", headings[4].c_str());
    const std::string row = "//tr[th[contains(., '112年度第1梯次')]]";
    STRCMP_EQUAL("2023/03/15", page.text(row + "/td[2]").c_str());
    STRCMP_EQUAL("2023/03/31", page.text(row + "/td[3]").c_str());
    STRCMP_EQUAL("全資料", page.text("(" + row + "//button)[1]").c_str());
    STRCMP_EQUAL("通過", page.text("(" + row + "//button)[2]").c_str());
}

TEST(Export, query_opens_that_rounds_applications_to_look_at)
{
    stage.log_in(browser, "rd1");
    const Page page(browser.get(kExport).body);
    const Page list(browser.get(page.text("//tr[th[contains(., '112年度第1梯次')]]/td[1]/a/@href")).body);
    STRCMP_EQUAL("112年度第1梯次", list.text("//select[@name='round']/option[@selected]").c_str());
    CHECK_TRUE(list.has("//table[@class='reviews']"));
    CHECK_FALSE(list.has("//table[@class='reviews']//form"));
}

TEST(Export, is_named_by_the_minute_in_taipei_and_says_who_made_it)
{
    stage.log_in(browser, "staff1203");
    const auto before = stage.sql.value(
        "SELECT DATE_FORMAT(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', '+08:00'), 'License_%Y%m%d%H%i.xlsx')");
    const Page page(browser.follow(make(browser, "1121", "approved")).body);
    const auto after = stage.sql.value(
        "SELECT DATE_FORMAT(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', '+08:00'), 'License_%Y%m%d%H%i.xlsx')");
    const auto name = page.text("//p[contains(., '下載路徑：')]/a");
    CHECK_TRUE(name == before || name == after);
    const auto maker = stage.sql.value("SELECT emp_name FROM campus.employee WHERE acct = 'staff1203'");
    STRCMP_CONTAINS(maker.c_str(), page.text("//tr[th[contains(., '112年度第1梯次')]]//p[@class='export']").c_str());
}

TEST(Export, a_form_of_one_content_is_not_answered_with_the_other)
{
    stage.log_in(browser, "staff1203");
    auto fields = export_form(Page(browser.get(kExport).body), "1121", "approved");
    CHECK_EQUAL(303, browser.post(kExport, fields).status);
    for (auto& [name, value] : fields)
        if (name == "content") value = "everything";
    const auto refused = browser.post(kExport, fields);
    CHECK_EQUAL(409, refused.status);
    STRCMP_CONTAINS("尚未匯出。請再按一次。", Page(refused.body).text("//p[@role='alert']").c_str());
}

TEST(Export, while_some_are_pending_asks_first_and_goes_on_when_told_to)
{
    stage.log_in(browser, "staff1203");
    stage.hand_in({});
    const auto round = stage.open_round();
    const auto before = stage.sql.value("SELECT COUNT(*) FROM certaward.export");
    auto fields = export_form(Page(browser.get(kExport).body), round, "everything");
    std::erase(fields, std::pair<std::string, std::string>{"anyway", "1"});
    const Page asked(browser.post(kExport, fields).body);
    const auto pending = stage.sql.value(
        "SELECT COUNT(*) FROM certaward.application a LEFT JOIN certaward.review r USING (application_id) "
        "WHERE a.round_id = ? AND a.unit_id = '1203' AND COALESCE(r.status, 'pending') = 'pending'",
        {round});
    STRCMP_CONTAINS(("尚有 " + pending + " 件審核中").c_str(), asked.text("//div[@role='status']").c_str());
    STRCMP_EQUAL(before.c_str(), stage.sql.value("SELECT COUNT(*) FROM certaward.export").c_str());

    Fields anyway;
    for (const std::string name : {"token", "key", "round", "content", "anyway"})
        anyway.emplace_back(name, asked.text("//div[@role='status']//input[@name='" + name + "']/@value"));
    CHECK_EQUAL(303, browser.post(kExport, anyway).status);
}

TEST(Export, of_a_round_that_is_under_way_says_how_far_it_is)
{
    stage.log_in(browser, "staff1203");
    const Page page(browser.get(kExport).body);
    STRCMP_CONTAINS("審核中，距審核截止", page.text("(//table[@class='rounds']/tbody/tr)[1]/th").c_str());
    STRCMP_CONTAINS("已截止", page.text("//tr[th[contains(., '112年度第1梯次')]]/th").c_str());
}

TEST(Export, that_was_just_made_is_shown_however_many_others_made_one_since)
{
    Browser colleague{campus().url()};
    stage.log_in(browser, "rd1");
    stage.log_in(colleague, "rd2");
    const auto mine = browser.post(kExport, export_form(Page(browser.get(kExport).body), "1112", "approved"));
    for (int i = 0; i < 3; ++i)
        CHECK_EQUAL(303, make(colleague, "1112", "approved").status);
    const Page made(browser.follow(mine).body);
    const auto link = link_in(made);
    CHECK_FALSE(link.empty());
    CHECK_TRUE(made.has("//p[@class='export']/a[@href='" + link + "']"));
}

TEST(Export, two_in_one_minute_have_different_ids)
{
    stage.log_in(browser, "staff1203");
    const auto first = link_in(Page(browser.follow(make(browser, "1121", "approved")).body));
    const auto second = link_in(Page(browser.follow(make(browser, "1121", "approved")).body));
    CHECK_TRUE(first != second);
    CHECK_EQUAL(200, browser.get(first).status);
    CHECK_EQUAL(200, browser.get(second).status);
}

TEST(Export, headings_stand_in_the_tables_order_and_stay_in_sight)
{
    stage.log_in(browser, "staff1203");
    const auto approved = WorkbookFile::open(take(browser, "1121", "approved"));
    const std::vector<std::string> expected{"序號",   "會議項次", "學院",     "系所",     "班級",     "學號",
                                            "姓名",   "證照名稱", "證照號碼", "發照單位", "取得日期", "等級",
                                            "點數",   "銀行代碼", "分行代碼", "銀行名稱", "銀行帳號", "戶名",
                                            "審核人", "審核時間", "備註"};
    CHECK_TRUE(approved.texts(0) == expected);
    STRCMP_CONTAINS("state=\"frozen\"", approved.sheet_xml.c_str());
    STRCMP_CONTAINS("orientation=\"landscape\"", approved.sheet_xml.c_str());
    STRCMP_CONTAINS("paperSize=\"9\"", approved.sheet_xml.c_str());
    STRCMP_CONTAINS("_xlnm.Print_Titles", approved.workbook_xml.c_str());

    const auto everything = WorkbookFile::open(take(browser, "1121", "everything"));
    const auto headings = everything.texts(0);
    for (const std::string heading : {"申請編號", "申請時間", "審核狀態", "原因代碼", "原因", "檢核結果", "附件數"})
        CHECK_EQUAL(1, std::count(headings.begin(), headings.end(), heading));
}

TEST(Export, has_the_columns_that_the_sites_table_names)
{
    stage.log_in(browser, "staff1203");
    stage.sql.run("UPDATE certaward.export_column SET heading = '金融機構', position = 5, format = 'text' "
                  "WHERE content = 'approved' AND field = 'bank_name'");
    stage.sql.run("UPDATE certaward.export_column SET in_use = FALSE WHERE content = 'approved' AND field = 'college'");
    const auto changed = WorkbookFile::open(take(browser, "1121", "approved"));
    stage.sql.run("UPDATE certaward.export_column SET heading = '銀行名稱', position = 160 "
                  "WHERE content = 'approved' AND field = 'bank_name'");
    stage.sql.run("UPDATE certaward.export_column SET in_use = TRUE WHERE field = 'college'");
    STRCMP_EQUAL("金融機構", changed.texts(0)[0].c_str());
    STRCMP_EQUAL("序號", changed.texts(0)[1].c_str());
    CHECK_EQUAL(20U, changed.texts(0).size());
}

TEST(Export, with_a_column_that_nobody_knows_makes_none_and_says_so_in_the_log)
{
    stage.log_in(browser, "staff1203");
    stage.sql.run("INSERT INTO certaward.export_column VALUES ('approved', 300, 'shoe_size', '鞋號', 'text', TRUE)");
    const auto answer = make(browser, "1121", "approved");
    stage.sql.run("DELETE FROM certaward.export_column WHERE field = 'shoe_size'");
    CHECK_EQUAL(503, answer.status);
    STRCMP_CONTAINS("export_column: unknown field or format: shoe_size", campus().error_log().c_str());
    STRCMP_EQUAL("interrupted",
                 stage.sql.value("SELECT state FROM certaward.export ORDER BY export_id DESC LIMIT 1").c_str());
}

TEST(Export, numbers_of_students_and_accounts_are_text_with_their_zeros)
{
    stage.log_in(browser, "staff1203");
    stage.hand_in(
        {.round = "1121", .student_id = "C000000007", .bank_code = "0040037", .bank_account = "00000000000012"});
    const auto workbook = WorkbookFile::open(take(browser, "1121", "everything"));
    const auto of = [&](const std::string& heading) { return workbook.cell(heading, "學號", "C000000007"); };
    STRCMP_EQUAL("004", of("銀行代碼").text.c_str());
    STRCMP_EQUAL("0037", of("分行代碼").text.c_str());
    STRCMP_EQUAL("00000000000012", of("銀行帳號").text.c_str());
    STRCMP_EQUAL("inlineStr", of("銀行帳號").type.c_str());
}

TEST(Export, text_of_every_kind_arrives_unharmed_and_a_formula_is_guarded_text)
{
    stage.log_in(browser, "staff1203");
    stage.sql.run("REPLACE INTO campus.student VALUES ('C999000002', '𠮷田‧O''Brien <b>&amp;\"', '12030001')");
    stage.hand_in({.round = "1121",
                   .student_id = "C999000002",
                   .certificate_name = "=1+1 \"Latte\" <L2> _x0041_",
                   .issuer = {},
                   .obtained_on = {},
                   .bank_code = {},
                   .bank_account = {}});
    const auto workbook = WorkbookFile::open(take(browser, "1121", "everything"));
    const auto of = [&](const std::string& heading) { return workbook.cell(heading, "學號", "C999000002").text; };
    STRCMP_EQUAL("𠮷田‧O'Brien <b>&amp;\"", of("姓名").c_str());
    STRCMP_EQUAL("'=1+1 \"Latte\" <L2> _x005F_x0041_", of("證照名稱").c_str()); // Excel shows _x0041_
    STRCMP_EQUAL("", of("發照單位").c_str());
    STRCMP_EQUAL("", of("取得日期").c_str());
    CHECK_TRUE(workbook.sheet_xml.find("<f>") == std::string::npos);
}

TEST(Export, everything_holds_every_status_and_approved_only_that)
{
    stage.log_in(browser, "rd1");
    const auto all = WorkbookFile::open(take(browser, "1112", "everything"));
    const auto approved = WorkbookFile::open(take(browser, "1112", "approved"));
    STRCMP_EQUAL(
        stage.sql.value("SELECT COUNT(*) FROM campus.license_apply WHERE meeting_no = 1112 AND apply_time IS NOT NULL")
            .c_str(),
        std::to_string(all.rows.size() - 1).c_str());
    STRCMP_EQUAL(stage.sql
                     .value("SELECT COUNT(*) FROM campus.license_apply WHERE meeting_no = 1112 AND apply_time IS NOT "
                            "NULL AND state = '1'")
                     .c_str(),
                 std::to_string(approved.rows.size() - 1).c_str());
    const auto statuses = all.column("審核狀態");
    CHECK_TRUE(std::count(statuses.begin(), statuses.end(), "未核准") > 0);
    CHECK_EQUAL(approved.rows.size() - 1, std::count(statuses.begin(), statuses.end(), "核准"));
}

TEST(Export, holds_the_reviewers_own_departments_whatever_is_asked_for)
{
    stage.log_in(browser, "staff1204");
    auto fields = export_form(Page(browser.get(kExport).body), "1121", "everything");
    fields.insert(fields.end(), {{"unit", "1203"}, {"scope", "all"}});
    const Page made(browser.follow(browser.post(kExport + "?unit=1203&scope=all", fields)).body);
    const auto workbook = WorkbookFile::open(browser.get(link_in(made)).body);
    const auto departments = workbook.column("系所");
    CHECK_EQUAL(departments.size(), std::count(departments.begin(), departments.end(), "電腦與通訊工程系"));
    STRCMP_EQUAL(stage.sql
                     .value("SELECT COUNT(*) FROM campus.license_apply WHERE meeting_no = 1121 AND dept_no = '1204' "
                            "AND apply_time IS NOT NULL")
                     .c_str(),
                 std::to_string(departments.size()).c_str());
}

TEST(Export, of_a_department_that_is_not_ones_own_makes_none)
{
    stage.log_in(browser, "staff1204");
    const auto before = stage.sql.value("SELECT COUNT(*) FROM certaward.export");
    auto foreign = export_form(Page(browser.get(kExport).body), "1121", "everything");
    auto missing = foreign;
    foreign.emplace_back("pick", "1203");
    missing.emplace_back("pick", "0000");
    const auto answer = browser.post(kExport, foreign);
    CHECK_EQUAL(404, answer.status);
    STRCMP_CONTAINS("不是您負責的系所", answer.body.c_str());
    CHECK_EQUAL(404, browser.post(kExport, missing).status);
    STRCMP_EQUAL(before.c_str(), stage.sql.value("SELECT COUNT(*) FROM certaward.export").c_str());
}

TEST(Export, holds_any_departments_that_scope_all_has_picked)
{
    stage.log_in(browser, "rd1");
    auto fields = export_form(Page(browser.get(kExport).body), "1121", "everything");
    fields.insert(fields.end(), {{"pick", "1204"}, {"pick", "1203"}, {"pick", "1204"}});
    const Page made(browser.follow(browser.post(kExport, fields)).body);
    const auto departments = WorkbookFile::open(browser.get(link_in(made)).body).column("系所");
    STRCMP_EQUAL(stage.sql
                     .value("SELECT COUNT(*) FROM campus.license_apply WHERE meeting_no = 1121 AND "
                            "dept_no IN ('1203', '1204') AND apply_time IS NOT NULL")
                     .c_str(),
                 std::to_string(departments.size()).c_str());
    STRCMP_EQUAL("資訊工程系", departments.front().c_str());
    STRCMP_EQUAL("電腦與通訊工程系", departments.back().c_str());
}

TEST(Export, another_departments_file_and_none_get_the_same_answer)
{
    stage.log_in(browser, "staff1203");
    const auto link = link_in(Page(browser.follow(make(browser, "1121", "approved")).body));
    Browser other{campus().url()};
    stage.log_in(other, "staff1401");
    const auto foreign = other.get(link);
    const auto missing = other.get(kExport + "/999999/License_202301010000.xlsx");
    CHECK_EQUAL(404, foreign.status);
    CHECK_EQUAL(404, missing.status);
    STRCMP_EQUAL(Page(missing.body).text("//h1").c_str(), Page(foreign.body).text("//h1").c_str());
    CHECK_FALSE(Page(other.get(kExport).body).has("//a[@href='" + link + "']"));
}

TEST(Export, the_file_of_two_departments_is_not_for_whoever_has_one_of_them)
{
    stage.log_in(browser, "staffboth");
    const auto link = link_in(Page(browser.follow(make(browser, "1121", "approved")).body));
    Browser one{campus().url()};
    stage.log_in(one, "staff1203");
    CHECK_EQUAL(404, one.get(link).status);
    Browser rd{campus().url()};
    stage.log_in(rd, "rd2");
    CHECK_EQUAL(200, rd.get(link).status);
}

TEST(Export, under_another_name_is_not_there)
{
    stage.log_in(browser, "staff1203");
    const auto link = link_in(Page(browser.follow(make(browser, "1121", "approved")).body));
    CHECK_EQUAL(404, browser.get(link.substr(0, link.rfind('/')) + "/License_200001010000.xlsx").status);
}

TEST(Export, the_same_form_sent_twice_makes_one)
{
    stage.log_in(browser, "staff1203");
    const auto fields = export_form(Page(browser.get(kExport).body), "1121", "approved");
    const auto first = browser.post(kExport, fields).header("location");
    const auto second = browser.post(kExport, fields).header("location");
    STRCMP_EQUAL(first.c_str(), second.c_str());
}

TEST(Export, without_our_token_makes_none)
{
    stage.log_in(browser, "staff1203");
    const auto before = stage.sql.value("SELECT COUNT(*) FROM certaward.export");
    const auto answer = browser.post(
        kExport, {{"token", "x"}, {"key", std::string(32, '0')}, {"round", "1121"}, {"content", "approved"}});
    CHECK_EQUAL(403, answer.status);
    STRCMP_EQUAL(before.c_str(), stage.sql.value("SELECT COUNT(*) FROM certaward.export").c_str());
}

TEST(Export, is_kept_whole_in_pieces_and_leaves_nothing_in_the_spool)
{
    stage.log_in(browser, "rd1");
    const auto bytes = take(browser, "1121", "everything");
    STRCMP_EQUAL(std::to_string(bytes.size()).c_str(),
                 stage.sql
                     .value("SELECT SUM(OCTET_LENGTH(bytes)) FROM certaward.export_piece WHERE export_id = (SELECT "
                            "MAX(export_id) FROM certaward.export)")
                     .c_str());
    CHECK_TRUE(std::filesystem::is_empty(campus().folder() / "spool"));
}

TEST(Export, that_has_lost_a_piece_is_not_sent_short)
{
    stage.log_in(browser, "rd1");
    const auto link = link_in(Page(browser.follow(make(browser, "1121", "everything")).body));
    stage.sql.run("DELETE FROM certaward.export_piece WHERE export_id = (SELECT MAX(export_id) FROM certaward.export)");
    CHECK_EQUAL(503, browser.get(link).status);
}

TEST(Export, making_and_taking_one_is_on_record)
{
    stage.log_in(browser, "rd2");
    const auto before = stage.sql.value("SELECT MAX(event_id) FROM certaward.access_event");
    take(browser, "1121", "approved");
    STRCMP_EQUAL("export,download", stage.sql
                                        .value("SELECT GROUP_CONCAT(action ORDER BY event_id) FROM "
                                               "certaward.access_event WHERE account = 'rd2' AND event_id > ?",
                                               {before})
                                        .c_str());
}
