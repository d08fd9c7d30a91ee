// Tests of exports after they were made: later changes, revisions, CSV; and the progress of a running export.

#include "integration/at_once.h"
#include "integration/said_by.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

#include "integration/revision_tests.h"

using namespace integration;

TEST_GROUP_BASE(Revision, RevisionTests){};

// ---- changes since the export

TEST(Revision, a_decision_made_afterwards_is_counted_and_listed)
{
    const auto id = hand_in("C000001681");
    approve(id);
    CHECK_EQUAL(303, make().status);
    CHECK_FALSE(of_round().has(section() + "//p[@class='stale']"));

    decide(id, {{"status", "rejected"}, {"reason", "R10"}});
    const auto page = of_round();
    STRCMP_EQUAL("匯出後有 1 筆異動", page.text(section() + "//p[@class='stale']").c_str());
    const auto row = section() + "//table[@class='changes']/tbody/tr";
    STRCMP_CONTAINS("C000001681", page.text(row + "/td[1]").c_str());
    STRCMP_EQUAL("核准 2級（例外核准：系務會議通過）", page.text(row + "/td[3]").c_str());
    STRCMP_EQUAL("未核准：非本系認可之專業證照", page.text(row + "/td[4]").c_str());
    STRCMP_EQUAL(stage.sql.value("SELECT emp_name FROM campus.employee WHERE acct = 'staff1204'").c_str(),
                 page.text(row + "/td[5]").c_str());
    STRCMP_CONTAINS("匯出後有 1 筆異動", browser.get(kExport).body.c_str());
}

TEST(Revision, looking_at_what_changed_is_on_record)
{
    const auto id = hand_in("C000001681");
    approve(id);
    make();
    approve(id, "1");
    const auto before = stage.sql.value("SELECT MAX(event_id) FROM certaward.access_event");
    of_round();
    const auto applications = stage.sql.value(
        "SELECT applications FROM certaward.access_event WHERE action = 'changes' AND event_id > ?", {before});
    STRCMP_CONTAINS(id.c_str(), applications.c_str());
}

TEST(Revision, a_decision_taken_back_to_what_it_was_is_no_change)
{
    const auto id = hand_in("C000001681");
    approve(id, "2");
    make();
    approve(id, "3");
    approve(id, "2");
    CHECK_FALSE(of_round().has(section() + "//p[@class='stale']"));
}

TEST(Revision, what_was_never_approved_does_not_touch_an_export_of_the_approved)
{
    approve(hand_in("C000001681"));
    const auto other = hand_in("C000001682");
    make("approved");
    const auto approved = section();
    make("everything");
    const auto everything = section();
    decide(other, {{"status", "rejected"}, {"reason", "R10"}});
    const auto page = of_round();
    CHECK_FALSE(page.has(approved + "//p[@class='stale']"));
    STRCMP_EQUAL("匯出後有 1 筆異動", page.text(everything + "//p[@class='stale']").c_str());
}

TEST(Revision, one_approved_since_is_a_change_too)
{
    approve(hand_in("C000001681"));
    const auto other = hand_in("C000001682");
    make();
    approve(other, "3");
    const auto row = section() + "//table[@class='changes']/tbody/tr";
    STRCMP_EQUAL("審核中", of_round().text(row + "/td[3]").c_str());
    STRCMP_CONTAINS("核准 3級", of_round().text(row + "/td[4]").c_str());
}

// ---- revisions

TEST(Revision, the_same_data_again_is_the_same_revision_with_the_same_rows)
{
    approve(hand_in("C000001681"));
    make();
    const auto revision = newest("revision");
    const auto fingerprint = newest("fingerprint");
    const auto first = newest_workbook();
    make();
    STRCMP_EQUAL(revision.c_str(), newest("revision").c_str());
    STRCMP_EQUAL(fingerprint.c_str(), newest("fingerprint").c_str());
    STRCMP_EQUAL(first.sheet_xml.c_str(), newest_workbook().sheet_xml.c_str());
}

TEST(Revision, other_data_is_the_next_one_and_lists_what_changed)
{
    const auto id = hand_in("C000001681");
    approve(id, "2");
    make();
    const auto before = std::stoi(newest("revision"));
    const auto older = section();
    approve(id, "1");
    make();
    CHECK_EQUAL(before + 1, std::stoi(newest("revision")));
    STRCMP_EQUAL(("已有較新的第 " + newest("revision") + " 版").c_str(),
                 of_round().text(older + "//p[@class='stale']").c_str());

    const auto bytes = browser.get(newest_link()).body;
    const auto file = (campus().folder() / "revision.xlsx").string();
    std::ofstream(file, std::ios::binary) << bytes;
    STRCMP_EQUAL("checked 11 parts\n", said_by("/usr/bin/python3 tests/integration/check_package.py " + file).c_str());
    const auto workbook = WorkbookFile::open(bytes);
    CHECK_EQUAL(3U, workbook.sheets.size());
    const auto& changes = workbook.sheets[2];
    STRCMP_EQUAL("原審核", changes[0][4].text.c_str());
    STRCMP_EQUAL("C000001681", changes[1][1].text.c_str());
    STRCMP_EQUAL("核准 2級", changes[1][4].text.c_str());
    STRCMP_EQUAL("核准 1級", changes[1][5].text.c_str());
    STRCMP_EQUAL(("自第 " + std::to_string(before) + " 版以來異動 1 筆。").c_str(), changes[2][0].text.c_str());
}

TEST(Revision, is_made_for_whoever_has_a_duty_twice)
{
    approve(hand_in("C000001681"));
    stage.sql.run(
        "INSERT INTO campus.employee_duty (acct, duty_code, dept_no) VALUES ('staff1204', 'LIC_DEPT', '1204')");
    const auto status = make().status;
    stage.sql.run("DELETE FROM campus.employee_duty WHERE acct = 'staff1204' ORDER BY duty_id DESC LIMIT 1");
    CHECK_EQUAL(303, status);
}

TEST(Revision, a_number_that_stands_for_other_data_is_not_given_again)
{
    const auto id = hand_in("C000001681");
    approve(id, "2");
    make();
    // Simulates another node that took the number a moment ago.
    stage.sql.run(
        "INSERT INTO certaward.export_revision SELECT round_id, content, scope_key, revision + 1, REPEAT('a', "
        "64) FROM certaward.export ORDER BY export_id DESC LIMIT 1");
    approve(id, "1");
    CHECK_EQUAL(409, make().status);
    STRCMP_EQUAL("interrupted", newest("state").c_str());
    stage.sql.run("DELETE FROM certaward.export_revision WHERE fingerprint = REPEAT('a', 64)");
}

TEST(Revision, made_by_several_at_once_is_the_same_for_each_and_nobodys_is_left_half_done)
{
    approve(hand_in("C000001681"));
    make();
    const auto before = newest("export_id");
    const auto revision = newest("revision");
    Browser rd{campus().url()};
    stage.log_in(rd, "rd1");
    const auto three_of = [&](Browser& who) {
        auto fields = export_form(Page(who.get(kExport).body), round, "approved");
        fields.emplace_back("pick", "1204");
        std::vector<Posting> forms(3, {kExport, fields});
        for (auto& form : forms)
            form.fields[1].second = stage.sql.value("SELECT MD5(RAND())"); // its one-time key
        return forms;
    };
    const auto theirs = three_of(rd);
    const auto ours = three_of(browser);
    std::vector<long> statuses_of_theirs;
    std::thread beside([&] { statuses_of_theirs = post_at_once(rd, theirs); });
    auto statuses = post_at_once(browser, ours);
    beside.join();
    statuses.insert(statuses.end(), statuses_of_theirs.begin(), statuses_of_theirs.end());

    const auto made = std::count(statuses.begin(), statuses.end(), 303);
    const auto overtaken = std::count(statuses.begin(), statuses.end(), 409);
    CHECK_TRUE(made >= 1);
    CHECK_EQUAL(6, made + overtaken + std::count(statuses.begin(), statuses.end(), 503)); // 503: not begun
    STRCMP_EQUAL((std::to_string(made) + "/" + std::to_string(overtaken) + "/" + revision).c_str(),
                 stage.sql
                     .value("SELECT CONCAT_WS('/', SUM(state = 'complete'), SUM(state = 'interrupted'), "
                            "GROUP_CONCAT(DISTINCT IF(state = 'complete', revision, NULL))) "
                            "FROM certaward.export WHERE export_id > ?",
                            {before})
                     .c_str());
}

TEST(Revision, is_the_departments_whoever_exports_it)
{
    approve(hand_in("C000001681"));
    make();
    const auto revision = newest("revision");
    const auto fingerprint = newest("fingerprint");
    Browser rd{campus().url()};
    stage.log_in(rd, "rd1");
    auto fields = export_form(Page(rd.get(kExport).body), round, "approved");
    fields.emplace_back("pick", "1204");
    CHECK_EQUAL(303, rd.post(kExport, fields).status);
    STRCMP_EQUAL(revision.c_str(), newest("revision").c_str());
    STRCMP_EQUAL(fingerprint.c_str(), newest("fingerprint").c_str());
}

TEST(Revision, page_and_workbook_have_one_fingerprint)
{
    approve(hand_in("C000001681"));
    make();
    const auto statistics = newest_workbook().sheets[1];
    STRCMP_EQUAL(newest("fingerprint").c_str(), statistics[5][1].text.c_str());
    STRCMP_EQUAL(newest("fingerprint").c_str(), of_round().text(section() + "//code").c_str());
}

TEST(Revision, statistics_count_what_sql_counts)
{
    approve(hand_in("C000001681"), "1");
    make("everything");
    const auto statistics = newest_workbook().sheets[1];
    const auto counted = stage.sql.rows(R"(
        SELECT COUNT(*), SUM(COALESCE(r.status, 'pending') = 'pending'), COALESCE(SUM(r.status = 'approved'), 0),
               COALESCE(SUM(r.status = 'rejected'), 0), COALESCE(SUM(r.level = 1), 0), COALESCE(SUM(r.level = 2), 0),
               COALESCE(SUM(r.level = 3), 0), COALESCE(SUM(ELT(r.level, 10, 3, 1)), 0)
        FROM certaward.application a LEFT JOIN certaward.review r ON r.application_id = a.application_id
        WHERE a.round_id = ? AND a.unit_id = '1204')",
                                        {round});
    const auto& total = statistics.back();
    for (std::size_t i = 0; i < 8; ++i)
        STRCMP_EQUAL(counted[0][i].value_or("").c_str(), total[i + 2].text.c_str());
}

TEST(Revision, an_approval_that_history_does_not_know_is_exported_as_it_stands)
{
    const auto id = hand_in("C000001688");
    stage.sql.run("INSERT INTO certaward.review (application_id, version, status, level) VALUES (?, 1, 'approved', 1)",
                  {id});
    make();
    STRCMP_EQUAL("1", newest_workbook().cell("等級", "學號", "C000001688").text.c_str());
}

// ---- CSV

TEST(Revision, csv_has_the_workbooks_rows)
{
    approve(hand_in("C000001681"));
    make();
    const auto link = newest_link();
    const auto csv = browser.get(link.substr(0, link.rfind('.')) + ".csv");
    CHECK_EQUAL(200, csv.status);
    STRCMP_EQUAL("text/csv; charset=utf-8", csv.header("content-type").c_str());
    CHECK_TRUE(csv.body.starts_with("\xEF\xBB\xBF序號,會議項次,"));
    CHECK_EQUAL(newest_workbook().rows.size(), std::count(csv.body.begin(), csv.body.end(), '\n'));
    STRCMP_EQUAL("2", newest("download_count").c_str());
}

// ---- nothing to export

TEST(Revision, a_round_without_an_approval_says_so_and_makes_no_file)
{
    Browser empty{campus().url()};
    stage.log_in(empty, "rd1");
    const auto before = newest("export_id");
    stage.sql.run("INSERT INTO campus.license_meeting (meeting_no, acad_year, term, apply_start, apply_end, "
                  "obtain_start, obtain_end, review_end) SELECT 9991, 999, 1, apply_start, apply_end, obtain_start, "
                  "obtain_end, review_end FROM campus.license_meeting WHERE meeting_no = 1121");
    const auto answer = empty.post(kExport, export_form(Page(empty.get(kExport).body), "9991", "approved"));
    stage.sql.run("DELETE FROM campus.license_meeting WHERE meeting_no = 9991");
    CHECK_EQUAL(422, answer.status);
    STRCMP_CONTAINS("沒有核准的申請，沒有產生檔案", Page(answer.body).text("//p[@role='alert']").c_str());
    STRCMP_EQUAL(before.c_str(), newest("export_id").c_str());
}

// ---- progress

TEST(Revision, one_at_work_says_how_far_it_is_and_offers_no_file)
{
    approve(hand_in("C000001681"));
    make();
    stage.sql.run("UPDATE certaward.export SET state = 'running', rows_done = 1200, row_count = 3000, beat_at = NOW() "
                  "ORDER BY export_id DESC LIMIT 1");
    const auto page = of_round();
    STRCMP_EQUAL("已寫入 1200 / 3000 筆", page.text(section() + "//*[@data-progress]").c_str());
    const auto progress = browser.get(page.text(section() + "//@data-progress"));
    STRCMP_EQUAL("running", Page(progress.body).text("//span/@data-state").c_str());
    STRCMP_EQUAL("已寫入 1200 / 3000 筆", Page(progress.body).text("//span").c_str());
    const auto file = browser.get(newest_link());
    CHECK_EQUAL(404, file.status);
    STRCMP_CONTAINS("尚未完成", file.body.c_str());
    put_back();
}

TEST(Revision, one_that_fell_silent_was_interrupted)
{
    approve(hand_in("C000001681"));
    make();
    stage.sql.run("UPDATE certaward.export SET state = 'running', beat_at = NOW() - INTERVAL 3 MINUTE "
                  "ORDER BY export_id DESC LIMIT 1");
    STRCMP_CONTAINS("中斷", of_round().text(section() + "//p[@class='export']").c_str());
    put_back();
}

TEST(Revision, a_form_that_has_not_come_yet_is_no_error)
{
    const auto progress = browser.get(kExport + "/progress?key=" + std::string(32, 'a'));
    CHECK_EQUAL(200, progress.status);
    STRCMP_EQUAL("unknown", Page(progress.body).text("//span/@data-state").c_str());
}

TEST(Revision, goes_on_when_the_browser_has_left)
{
    approve(hand_in("C000001681"));
    const auto before = stage.sql.value("SELECT COALESCE(MAX(export_id), 0) FROM certaward.export");
    browser.send_and_leave(kExport, export_form(Page(browser.get(kExport).body), round, "everything"));
    std::string state;
    for (int tries = 0; tries < 100 && state != "complete"; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        state = stage.sql.value("SELECT COALESCE(MAX(state), '') FROM certaward.export WHERE export_id > ?", {before});
    }
    STRCMP_EQUAL("complete", state.c_str());
    CHECK_EQUAL(200, browser.get(newest_link()).status);
}
