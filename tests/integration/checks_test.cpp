// Tests of the checks: their findings across applications, where pages show them, and which decisions they block.

#include "integration/campus.h"

#include <filesystem>
#include <fstream>

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Checks)
{
    Stage stage;
    Browser browser{campus().url()};
    const std::string in_time =
        stage.sql.value("SELECT obtain_end FROM campus.license_meeting WHERE review_end >= CURDATE()");

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    // Makes the next page refresh the derived data, as a page does by itself after some seconds.
    void let_time_pass()
    {
        stage.sql.run("DELETE FROM certaward.upkeep");
    }
    Page one(const std::string& id)
    {
        let_time_pass();
        const auto answer = browser.get(kReview + "/" + id);
        CHECK_EQUAL(200, answer.status);
        return Page(answer.body);
    }
    // Returns all findings of an application, each followed by " | ".
    std::string findings(const std::string& id)
    {
        std::string all;
        for (const auto& line : one(id).texts("//section[@class='checks']//p"))
            all += line + " | ";
        return all;
    }
    std::string picture(const std::string& application, const std::string& kind, const std::string& bytes)
    {
        const auto name = "checks/" + application + kind + ".jpg";
        const auto path = campus().folder() / "uploads" / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
        return stage.attach(application, kind, name);
    }
    static std::string jpeg(const std::string& rest)
    {
        return "\xFF\xD8\xFF\xE0" + rest;
    }
    RowForm form_of(const std::string& id)
    {
        return RowForm(one(id), id);
    }
    // Creates 1,300 applications that share one account, in a round that only this group uses.
    void fill_a_large_round()
    {
        clear_the_large_round();
        stage.sql.run("INSERT INTO campus.license_meeting VALUES (7992, 79, 2, '1990-09-15', '1990-09-30', "
                      "'1990-02-01', '1990-07-31', '1990-10-10')");
        stage.sql.run(
            "INSERT INTO campus.license_apply (meeting_no, std_no, class_no, dept_no, lic_name, lic_no, obtain_date, "
            "bank_code, bank_acct, apply_time) "
            "SELECT 7992, CONCAT('C', LPAD(seq, 9, '0')), '12030001', '1203', '乙級', CONCAT('LARGE-', seq), "
            "'1990-03-01', '7000021', '00099999999999', NOW() FROM certaward.seq_1_to_1300");
    }
    void clear_the_large_round()
    {
        for (const std::string table : {"application_check", "application_key"})
            stage.sql.run(
                "DELETE FROM certaward." + table +
                " WHERE application_id IN (SELECT apply_no FROM campus.license_apply WHERE meeting_no = 7992)");
        stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = 7992");
        stage.sql.run("DELETE FROM campus.license_meeting WHERE meeting_no = 7992");
        stage.sql.run("DELETE FROM certaward.upkeep");
    }
    // Returns the number beside a choice of the filter: 12 for 有疑義 (12).
    int count(const Page& list, const std::string& check)
    {
        const auto text = list.text("//select[@name='check']/option[@value='" + check + "']");
        return std::stoi(text.substr(text.find('(') + 1));
    }
};

TEST(Checks, a_number_that_another_department_was_awarded_for_blocks_and_tells_no_more_than_that)
{
    Browser rd{campus().url()};
    stage.log_in(rd, "rd1");
    const auto theirs = stage.hand_in(
        {.unit = "1401", .student_id = "C000000009", .certificate_number = "TWICE-1", .obtained_on = in_time});
    const RowForm form(Page(rd.get(kReview + "/" + theirs).body), theirs);
    CHECK_EQUAL(303, rd.post(form.action, form.with({{"status", "approved"}, {"level", "3"}})).status);

    const auto ours = stage.hand_in({.certificate_number = "ＴＷＩＣＥ－１", .obtained_on = in_time});
    const auto page = one(ours);
    STRCMP_CONTAINS("證照號碼相同：其他系所的學生已於", page.text("//p[contains(@class, 'blocks')]").c_str());
    CHECK_FALSE(page.has("//p[contains(@class, 'blocks')]//a"));
    CHECK_FALSE(browser.get(kReview + "/" + ours).body.find("C000000009") != std::string::npos);
}

TEST(Checks, find_what_was_approved_before_upkeep_came_to_it)
{
    const auto first = stage.hand_in({.certificate_number = "EARLY-1", .obtained_on = in_time});
    const auto second =
        stage.hand_in({.student_id = "C000001682", .certificate_number = "early 1", .obtained_on = in_time});
    stage.sql.run("INSERT INTO certaward.upkeep (round_id, begun_at) VALUES (?, NOW(3) + INTERVAL 1 HOUR) "
                  "ON DUPLICATE KEY UPDATE begun_at = VALUES(begun_at)",
                  {stage.open_round()});
    const auto now = [&](const std::string& id) { return Page(browser.get(kReview + "/" + id).body); };
    const auto decided = [&](const std::string& id) {
        const RowForm form(now(id), id);
        return browser.post(form.action, form.with({{"status", "approved"}, {"level", "3"}})).status;
    };

    const auto of_the_first = decided(first);
    const auto page = now(second);
    const auto of_the_second = decided(second);
    let_time_pass();

    CHECK_EQUAL(303, of_the_first);
    STRCMP_CONTAINS("證照號碼相同", page.text("//p[contains(@class, 'blocks')]").c_str());
    CHECK_EQUAL(422, of_the_second);
}

TEST(Checks, a_number_that_waits_in_ones_own_department_warns_with_a_link)
{
    const auto first =
        stage.hand_in({.student_id = "C000001682", .certificate_number = "TWICE-2", .obtained_on = in_time});
    const auto second =
        stage.hand_in({.student_id = "C000001683", .certificate_number = "twice 2", .obtained_on = in_time});
    STRCMP_CONTAINS("學生 C000001682 在", findings(second).c_str());
    STRCMP_CONTAINS((kReview + "/" + first + "?").c_str(),
                    one(second).text("//section[@class='checks']//a/@href").c_str());
}

TEST(Checks, a_student_who_claims_the_same_name_again_is_told_however_it_is_written)
{
    const auto first =
        stage.hand_in({.student_id = "C000001682", .certificate_name = "Cisco CCNA", .certificate_number = "NAME-1"});
    stage.hand_in({.student_id = "C000001683", .certificate_name = "Cisco CCNA", .certificate_number = "NAME-2"});
    const auto second = stage.hand_in(
        {.student_id = "C000001682", .certificate_name = "ＣＩＳＣＯ－ＣＣＮＡ　", .certificate_number = "NAME-3"});
    const auto found = findings(second);
    STRCMP_CONTAINS("證照名稱相同、號碼不同：", found.c_str());
    STRCMP_CONTAINS((kReview + "/" + first + "?").c_str(),
                    one(second).text("//section[@class='checks']//a/@href").c_str());
    CHECK_TRUE(found.find("學生 C000001683 在") == std::string::npos); // has the same certificate name
}

TEST(Checks, find_what_was_claimed_before_an_upgrade_as_soon_as_the_site_file_is_loaded_again)
{
    const auto first =
        stage.hand_in({.student_id = "C000001682", .certificate_name = "升級前證照", .certificate_number = "OLD-1"});
    one(first);
    stage.sql.run("UPDATE certaward.application_key SET claim_key = NULL WHERE application_id = " + first);
    stage.sql.run("CALL certaward.import_past_decisions()");
    CHECK_EQUAL("C000001682.升級前證照",
                stage.sql.value("SELECT claim_key FROM certaward.application_key WHERE application_id = " + first));
}

TEST(Checks, other_students_that_a_finding_names_are_on_record)
{
    const auto first = stage.hand_in({.student_id = "C000001682", .certificate_number = "RECORD-77"});
    const auto second = stage.hand_in({.student_id = "C000001683", .certificate_number = "RECORD-77"});
    one(second);
    const auto applications = stage.sql.value(
        "SELECT applications FROM certaward.access_event WHERE action = 'detail' ORDER BY event_id DESC LIMIT 1");
    STRCMP_CONTAINS(("[" + second + "," + first + ",").c_str(), (applications + ",").c_str());
}

TEST(Checks, an_account_that_another_student_uses_warns)
{
    stage.hand_in({.student_id = "C000001682", .bank_account = "00098765432101"});
    const auto id = stage.hand_in({.student_id = "C000001683", .bank_account = "00098765432101"});
    STRCMP_CONTAINS("此帳號也由其他學生使用（C000001682", findings(id).c_str());
}

TEST(Checks, the_same_picture_handed_in_twice_warns)
{
    const auto first = stage.hand_in({.student_id = "C000001682", .certificate_name = "甲證照"});
    const auto second = stage.hand_in({.student_id = "C000001683", .certificate_name = "乙證照"});
    picture(first, "L", jpeg("the very same picture"));
    picture(second, "L", jpeg("the very same picture"));
    one(first);
    STRCMP_CONTAINS("證照影本與學生 C000001682 在", findings(second).c_str());
}

TEST(Checks, a_picture_that_is_none_or_not_there_is_said_to_be_unreadable)
{
    const auto id = stage.hand_in({});
    picture(id, "L", "no picture at all");
    stage.attach(id, "B", "checks/not-there.jpg");
    const auto all = findings(id);
    STRCMP_CONTAINS("存摺封面無法開啟", all.c_str());
    STRCMP_CONTAINS("證照影本無法開啟", all.c_str());
}

TEST(Checks, a_picture_that_was_mended_is_looked_at_again)
{
    const auto id = stage.hand_in({});
    picture(id, "B", jpeg("bankbook of " + id));
    const auto broken = picture(id, "L", "no picture at all");
    STRCMP_CONTAINS("證照影本無法開啟", findings(id).c_str());
    std::ofstream(campus().folder() / "uploads/checks" / (id + "L.jpg"), std::ios::binary) << jpeg("mended " + id);
    CHECK_FALSE(findings(id).find("證照影本無法開啟") != std::string::npos);
}

TEST(Checks, what_the_department_asks_for_to_graduate_blocks_and_its_list_names_the_level)
{
    stage.sql.run(
        "REPLACE INTO campus.license_catalog VALUES ('1203', '畢業必備證照', 3, 1), ('1203', '本系認可證照', 2, 0)");
    const auto required = stage.hand_in({.certificate_name = "畢業必備證照", .obtained_on = in_time});
    STRCMP_CONTAINS("屬本系畢業門檻", findings(required).c_str());
    const auto recognized = stage.hand_in({.certificate_name = "本系認可　證照", .obtained_on = in_time});
    CHECK_FALSE(findings(recognized).find("系所認可") != std::string::npos);
    STRCMP_EQUAL("2級（建議）", one(recognized).text("//select[@name='level']/option[@value='2']").c_str());
}

TEST(Checks, approving_what_is_blocked_wants_a_reason_that_stays_in_history_and_export)
{
    const auto id = stage.hand_in({.certificate_number = "EXCEPT-1", .obtained_on = "2001-02-03"});
    const auto form = form_of(id);
    const auto refused = browser.post(form.action, form.with({{"status", "approved"}, {"level", "3"}}));
    CHECK_EQUAL(422, refused.status);
    STRCMP_CONTAINS("請填寫理由", refused.body.c_str());

    const Fields with_reason{{"status", "approved"}, {"level", "3"}, {"exception", "校長核准"}};
    CHECK_EQUAL(303, browser.post(form.action, form.with(with_reason)).status);
    STRCMP_EQUAL("校長核准",
                 stage.sql.value("SELECT to_exception_words FROM certaward.review_event WHERE application_id = ?", {id})
                     .c_str());
    STRCMP_CONTAINS("例外核准：校長核准", one(id).text("//section[@class='history']//li").c_str());
}

TEST(Checks, rejecting_what_is_blocked_wants_none)
{
    const auto id = stage.hand_in({.obtained_on = "2001-02-03"});
    const auto form = form_of(id);
    CHECK_EQUAL(303, browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R01"}})).status);
}

TEST(Checks, stand_in_the_list_and_can_be_filtered_and_counted)
{
    stage.hand_in({.certificate_number = "FILTER-1", .obtained_on = "2001-02-03", .bank_account = "00055500001111"});
    stage.hand_in({.certificate_number = "FILTER-2", .bank_code = std::nullopt});
    let_time_pass();
    const Page all(browser.get(kReview + "?q=FILTER-").body);
    STRCMP_CONTAINS("取得日期早於獲證期間", all.text("//tbody/tr[1]/td[@data-label='檢核']").c_str());
    CHECK_EQUAL(2, count(all, "any"));
    CHECK_EQUAL(1, count(all, "blocks"));

    const Page blocked(browser.get(kReview + "?q=FILTER-&check=blocks").body);
    CHECK_EQUAL(1U, blocked.texts("//table[@class='reviews']/tbody/tr").size());
    const Page bank(browser.get(kReview + "?q=FILTER-&check=bank").body);
    STRCMP_CONTAINS("FILTER-2", bank.text("//table[@class='reviews']/tbody/tr/td[2]").c_str());
}

TEST(Checks, of_many_with_the_same_number_name_a_few_and_count_the_rest)
{
    for (int i = 0; i < 9; ++i)
        stage.hand_in({.student_id = "C00000168" + std::to_string(i), .certificate_number = "MANY-SAME"});
    const auto id = stage.hand_in({.student_id = "C000001695", .certificate_number = "MANY-SAME"});
    let_time_pass();
    const auto lines = one(id).texts("//section[@class='checks']//p[contains(., '重複申請')]");
    CHECK_EQUAL(4U, lines.size());
    STRCMP_CONTAINS("另有 2 件以上", lines[3].c_str());
}

TEST(Checks, of_hundreds_with_the_same_number_name_the_one_that_was_awarded_first)
{
    fill_a_large_round();
    stage.sql.run("UPDATE campus.license_apply SET lic_no = 'HUNDREDS' WHERE meeting_no = 7992");
    const auto awarded =
        stage.sql.value("SELECT MIN(apply_no) + 200 FROM campus.license_apply WHERE meeting_no = 7992");
    stage.sql.run("INSERT INTO certaward.review (application_id, version, status, level) VALUES (?, 1, 'approved', 3)",
                  {awarded});
    for (int turn = 0; turn < 2; ++turn) {
        let_time_pass();
        browser.get(kReview + "?round=7992");
    }
    const auto id = stage.hand_in({.student_id = "C000001695", .certificate_number = "Hundreds"});
    const auto lines = one(id).texts("//section[@class='checks']//p[contains(., '證照號碼相同')]");
    stage.sql.run("DELETE FROM certaward.review WHERE application_id = ?", {awarded});
    clear_the_large_round();
    CHECK_EQUAL(3U, lines.size());
    STRCMP_CONTAINS("獲獎勵", lines[0].c_str());
    STRCMP_CONTAINS("也有申請，審核中", lines[1].c_str());
}

TEST(Checks, come_to_a_very_large_round_bit_by_bit_and_the_list_says_so)
{
    fill_a_large_round();
    const auto url = kReview + "?round=7992";
    const Page first(browser.get(url).body);
    STRCMP_CONTAINS("另有 300 筆尚待檢核", first.text("//p[contains(., '尚待檢核')]").c_str());
    CHECK_EQUAL(1000, count(first, "bank"));

    stage.sql.run("UPDATE certaward.upkeep SET begun_at = begun_at - INTERVAL 1 HOUR");
    const Page second(browser.get(url).body);
    CHECK_FALSE(second.has("//p[contains(., '尚待檢核')]"));
    CHECK_EQUAL(1300, count(second, "bank"));
    clear_the_large_round();
}

TEST(Checks, stand_in_an_export_of_a_round_that_nobody_has_opened_yet)
{
    fill_a_large_round();
    const auto form = export_form(Page(browser.get(kExport).body), "7992", "everything");
    const Page made(browser.follow(browser.post(kExport, form)).body);
    const auto csv = browser.get(made.text("//a[contains(@href, '.csv')]/@href")).body;
    std::size_t found = 0;
    for (auto at = csv.find("銀行帳戶"); at != std::string::npos; at = csv.find("銀行帳戶", at + 1))
        ++found;
    CHECK_EQUAL(1300U, found);
    clear_the_large_round();
}

// A campus may store text as bytes, in any encoding.
TEST(Checks, take_bytes_that_are_no_text_for_what_they_are)
{
    const auto id = stage.hand_in({.certificate_number = "BYTES-1"});
    stage.sql.run("ALTER TABLE campus.license_apply MODIFY lic_no VARBINARY(100) NOT NULL");
    stage.sql.run("UPDATE campus.license_apply SET lic_no = x'FF41B4FA' WHERE apply_no = ?", {id});
    let_time_pass();
    const auto list = browser.get(kReview).status;
    const auto page = browser.get(kReview + "/" + id).status;
    stage.sql.run("UPDATE campus.license_apply SET lic_no = 'BYTES-1' WHERE apply_no = ?", {id});
    stage.sql.run("ALTER TABLE campus.license_apply MODIFY lic_no VARCHAR(100) NOT NULL");
    CHECK_EQUAL(200, list);
    CHECK_EQUAL(200, page);
}
