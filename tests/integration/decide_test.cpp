// Tests of decisions (審核): what a decision changes, and which forms are refused without any change.

#include "integration/at_once.h"

#include "CppUTest/TestHarness.h"

#include <algorithm>

using namespace integration;

TEST_GROUP(Decide)
{
    Stage stage;
    Browser browser{campus().url()};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }

    RowForm form_of(const std::string& id)
    {
        return RowForm(Page(browser.get(kReview + "/" + id).body), id);
    }

    std::string state(const std::string& id)
    {
        return stage.sql.value("SELECT CONCAT_WS('/', state, COALESCE(lic_level, '-'), COALESCE(reason, '-')) "
                               "FROM campus.license_apply WHERE apply_no = ?",
                               {id});
    }
    std::string history(const std::string& id)
    {
        return stage.sql.value(
            "SELECT COALESCE(GROUP_CONCAT(CONCAT(version, ':', from_status, '>', to_status) ORDER BY version), '') "
            "FROM certaward.review_event WHERE application_id = ?",
            {id});
    }
    static Posting approval(const RowForm& form)
    {
        return {form.action, form.with({{"status", "approved"}, {"level", "1"}})};
    }
    // Returns the message in the application's row.
    static std::string message(const Answer& answer, const std::string& id)
    {
        return Page(answer.body).text("//tr[@id='application-" + id + "']//p[contains(@class, 'message')]");
    }
};

TEST(Decide, approving_with_a_level_reaches_the_students_page_history_and_access_record)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    CHECK_EQUAL(303, browser.post(form.action, form.with({{"status", "approved"}, {"level", "2"}})).status);
    STRCMP_EQUAL("1/2/-", state(id).c_str());
    STRCMP_EQUAL("1:pending>approved", history(id).c_str());
    STRCMP_EQUAL("1", stage.sql
                          .value("SELECT COUNT(*) FROM certaward.access_event WHERE action = 'decide' AND subject = ?",
                                 {"application " + id + " version 1"})
                          .c_str());
    STRCMP_EQUAL(
        "staff1203/127.0.0.1",
        stage.sql
            .value("SELECT CONCAT(account, '/', address) FROM certaward.review_event WHERE application_id = ?", {id})
            .c_str());
}

TEST(Decide, rejecting_with_a_reason_carries_its_text_to_the_student)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R02"}, {"words", ""}}));
    STRCMP_EQUAL("2/-/銀行帳戶非申請學生本人", state(id).c_str());
}

TEST(Decide, other_reasons_carry_the_words)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R99"}, {"words", "請補 <正本> & 影本"}}));
    STRCMP_EQUAL("2/-/其他：請補 <正本> & 影本", state(id).c_str());
}

TEST(Decide, the_longest_words_reach_the_student_whole)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    std::string words;
    for (int i = 0; i < 150; ++i)
        words += "補";
    browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R05"}, {"words", words}}));
    STRCMP_EQUAL(("2/-/未附證照影本，或影像模糊、不完整：" + words).c_str(), state(id).c_str());
}

TEST(Decide, back_to_pending_is_possible_and_is_history)
{
    const auto id = stage.hand_in({});
    auto form = form_of(id);
    browser.post(form.action, form.with({{"status", "approved"}, {"level", "3"}}));
    form = form_of(id);
    CHECK_EQUAL(303, browser.post(form.action, form.with({{"status", "pending"}, {"level", "3"}})).status);
    STRCMP_EQUAL("0/-/-", state(id).c_str());
    STRCMP_EQUAL("1:pending>approved,2:approved>pending", history(id).c_str());
}

TEST(Decide, the_same_decision_again_is_saved_and_is_no_history)
{
    const auto id = stage.hand_in({});
    auto form = form_of(id);
    browser.post(form.action, form.with({{"status", "approved"}, {"level", "3"}}));
    form = form_of(id);
    CHECK_EQUAL(303, browser.post(form.action, form.with({{"status", "approved"}, {"level", "3"}})).status);
    STRCMP_EQUAL("1:pending>approved", history(id).c_str());
}

TEST(Decide, approving_without_a_level_is_refused_at_the_row)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    const auto answer = browser.post(form.action, form.with({{"status", "approved"}, {"level", ""}}));
    CHECK_EQUAL(422, answer.status);
    STRCMP_EQUAL("核准時請選擇等級。", message(answer, id).c_str());
    CHECK_TRUE(Page(answer.body).has("//p[@role='alert']/a[@href='#application-" + id + "']"));
    STRCMP_EQUAL("", history(id).c_str());
}

TEST(Decide, an_unknown_level_is_refused)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    const auto answer = browser.post(form.action, form.with({{"status", "approved"}, {"level", "7"}}));
    CHECK_EQUAL(422, answer.status);
    STRCMP_EQUAL("沒有這個等級，請重新選擇。", message(answer, id).c_str());
    STRCMP_EQUAL("0/-/-", state(id).c_str());
}

TEST(Decide, rejecting_without_a_reason_is_refused)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    const auto answer = browser.post(form.action, form.with({{"status", "rejected"}, {"reason", ""}}));
    CHECK_EQUAL(422, answer.status);
    STRCMP_EQUAL("未核准時請選擇原因。", message(answer, id).c_str());
}

TEST(Decide, other_without_words_is_refused)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    const auto answer =
        browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R99"}, {"words", "　 "}}));
    CHECK_EQUAL(422, answer.status);
    STRCMP_EQUAL("選擇「其他」時請填寫原因說明。", message(answer, id).c_str());
}

TEST(Decide, what_was_typed_is_kept_when_it_is_refused)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    const std::string words(151, 'x');
    const auto answer =
        browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R10"}, {"words", words}}));
    CHECK_EQUAL(422, answer.status);
    const Page page(answer.body);
    const auto row = "//tr[@id='application-" + id + "']";
    STRCMP_EQUAL("rejected", page.text(row + "//input[@type='radio' and @checked]/@value").c_str());
    STRCMP_EQUAL("R10", page.text(row + "//select[@name='reason']/option[@selected]/@value").c_str());
    STRCMP_EQUAL(words.c_str(), page.text(row + "//input[@name='words']/@value").c_str());
}

TEST(Decide, a_level_chosen_without_the_status_is_not_lost_in_silence)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    const auto answer = browser.post(form.action, form.with({{"status", "pending"}, {"level", "3"}}));
    CHECK_EQUAL(422, answer.status);
    STRCMP_CONTAINS("請一併選擇", message(answer, id).c_str());
}

TEST(Decide, another_departments_application_is_not_there)
{
    const auto own = stage.hand_in({});
    const auto foreign = stage.hand_in({.unit = "1401"});
    const auto form = form_of(own);
    const auto answer = browser.post(kReview + "/" + foreign, form.with({{"status", "approved"}, {"level", "1"}}));
    CHECK_EQUAL(404, answer.status);
    STRCMP_EQUAL("0/-/-", state(foreign).c_str());
}

TEST(Decide, a_department_may_not_decide_after_the_review_day_and_the_rd_office_may)
{
    const auto id = stage.hand_in({.round = stage.past_round()});
    const auto own = form_of(stage.hand_in({}));
    const auto late = browser.post(kReview + "/" + id, {{"token", own.hidden[0].second},
                                                        {"key", std::string(32, 'a')},
                                                        {"version", "0"},
                                                        {"status", "approved"},
                                                        {"level", "1"}});
    CHECK_EQUAL(422, late.status);
    STRCMP_EQUAL("0/-/-", state(id).c_str());

    Browser rd{campus().url()};
    stage.log_in(rd, "rd1");
    const RowForm form(Page(rd.get(kReview + "/" + id).body), id);
    CHECK_EQUAL(303, rd.post(form.action, form.with({{"status", "approved"}, {"level", "1"}})).status);
    STRCMP_EQUAL("1/1/-", state(id).c_str());
}

TEST(Decide, the_loser_of_a_race_sees_who_decided_what_and_keeps_what_they_typed)
{
    const auto id = stage.hand_in({});
    const auto mine = form_of(id);
    Browser colleague{campus().url()};
    stage.log_in(colleague, "staffboth");
    const RowForm theirs(Page(colleague.get(kReview + "/" + id).body), id);
    CHECK_EQUAL(303, colleague.post(theirs.action, theirs.with({{"status", "approved"}, {"level", "3"}})).status);

    const auto lost = browser.post(mine.action, mine.with({{"status", "rejected"}, {"reason", "R10"}}));
    CHECK_EQUAL(409, lost.status);
    const Page page(lost.body);
    const auto row = "//tr[@id='application-" + id + "']";
    STRCMP_CONTAINS("核准 3級 黃先生", page.text(row + "//p[contains(@class, 'result')]").c_str());
    STRCMP_EQUAL("R10", page.text(row + "//select[@name='reason']/option[@selected]/@value").c_str());
    STRCMP_EQUAL("1/3/-", state(id).c_str());

    // The returned form has the new version, so that sending it decides.
    const RowForm again(page, id);
    CHECK_EQUAL(303, browser.post(again.action, again.with({{"status", "rejected"}, {"reason", "R10"}})).status);
    STRCMP_EQUAL("1:pending>approved,2:approved>rejected", history(id).c_str());
}

TEST(Decide, of_twenty_at_once_one_wins_and_nineteen_are_told)
{
    const auto id = stage.hand_in({});
    std::vector<Posting> forms; // each with a key of its own, all of version 0
    forms.reserve(20);
    for (int i = 0; i < 20; ++i)
        forms.push_back(approval(form_of(id)));
    const auto statuses = post_at_once(browser, forms);
    CHECK_EQUAL(1, std::count(statuses.begin(), statuses.end(), 303));
    CHECK_EQUAL(19, std::count(statuses.begin(), statuses.end(), 409));
    STRCMP_EQUAL("1:pending>approved", history(id).c_str());
}

TEST(Decide, the_same_form_sent_ten_times_at_once_counts_once_and_each_is_told_it_was_saved)
{
    const auto id = stage.hand_in({});
    const auto statuses = post_at_once(browser, std::vector<Posting>(10, approval(form_of(id))));
    CHECK_EQUAL(10, std::count(statuses.begin(), statuses.end(), 303));
    STRCMP_EQUAL("1:pending>approved", history(id).c_str());
}

TEST(Decide, the_same_form_with_another_choice_is_not_told_it_was_saved)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    browser.post(form.action, form.with({{"status", "approved"}, {"level", "3"}})); // as if the answer was lost
    const auto answer = browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R01"}}));
    CHECK_EQUAL(409, answer.status);
    STRCMP_EQUAL("1/3/-", state(id).c_str());
    const RowForm again(Page(answer.body), id);
    CHECK_EQUAL(303, browser.post(again.action, again.with({{"status", "rejected"}, {"reason", "R01"}})).status);
}

TEST(Decide, an_old_form_is_told_of_the_race_and_not_of_the_rules)
{
    const auto id = stage.hand_in({});
    auto form = form_of(id);
    browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R01"}}));
    form = form_of(id);
    Browser colleague{campus().url()};
    stage.log_in(colleague, "rd1");
    const RowForm theirs(Page(colleague.get(kReview + "/" + id).body), id);
    colleague.post(theirs.action, theirs.with({{"status", "approved"}, {"level", "3"}}));
    CHECK_EQUAL(409, browser.post(form.action, form.with({{"status", "pending"}, {"reason", "R01"}})).status);
}

TEST(Decide, a_leftover_reason_beside_a_level_does_not_hinder_approving)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    CHECK_EQUAL(
        303, browser.post(form.action, form.with({{"status", "approved"}, {"level", "3"}, {"reason", "R99"}})).status);
    STRCMP_EQUAL("1/3/-", state(id).c_str());
}

TEST(Decide, every_row_that_is_shown_is_on_record_even_when_the_form_is_refused)
{
    const auto id = stage.hand_in({});
    const auto looks =
        "SELECT COUNT(*) FROM certaward.access_event WHERE action = 'list' AND JSON_CONTAINS(applications, ?)";
    const auto before = stage.sql.value(looks, {id});
    const auto answer = browser.send("POST", kReview + "/" + id,
                                     encoded({{"token", "x"}, {"key", std::string(32, '0')}, {"version", "0"}}),
                                     {"Content-Type: application/x-www-form-urlencoded", "X-CertAward-Fragment: row"});
    CHECK_EQUAL(403, answer.status);
    STRCMP_EQUAL(std::to_string(std::stoi(before) + 1).c_str(), stage.sql.value(looks, {id}).c_str());
    browser.get(kReview + "?status=approved&saved=" + id);
    STRCMP_EQUAL(std::to_string(std::stoi(before) + 2).c_str(), stage.sql.value(looks, {id}).c_str());
}

TEST(Decide, the_words_of_an_imported_decision_are_not_said_twice)
{
    Browser rd{campus().url()};
    stage.log_in(rd, "rd1");
    const auto id = stage.sql.value(
        "SELECT application_id FROM certaward.review r JOIN campus.license_apply a ON a.apply_no = r.application_id "
        "WHERE r.status = 'rejected' AND r.account IS NULL AND a.apply_time IS NOT NULL LIMIT 1");
    const Page page(rd.get(kReview + "/" + id).body);
    STRCMP_EQUAL("", page.text("//div[@id='application-" + id + "']//input[@name='words']/@value").c_str());
}

TEST(Decide, a_form_without_our_token_changes_nothing)
{
    const auto id = stage.hand_in({});
    auto form = form_of(id);
    for (auto& [name, value] : form.hidden)
        if (name == "token") value = std::string(64, '0');
    const auto answer = browser.post(form.action, form.with({{"status", "approved"}, {"level", "1"}}));
    CHECK_EQUAL(403, answer.status);
    STRCMP_EQUAL("0/-/-", state(id).c_str());
}

TEST(Decide, after_a_new_login_the_form_is_refused_once_with_everything_kept)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    stage.log_in(browser, "staff1203");
    const auto answer = browser.post(form.action, form.with({{"status", "approved"}, {"level", "2"}}));
    CHECK_EQUAL(403, answer.status);
    STRCMP_CONTAINS("請再按一次", message(answer, id).c_str());
    const Page page(answer.body);
    STRCMP_EQUAL(
        "2", page.text("//tr[@id='application-" + id + "']//select[@name='level']/option[@selected]/@value").c_str());
    const RowForm again(page, id);
    CHECK_EQUAL(303, browser.post(again.action, again.with({{"status", "approved"}, {"level", "2"}})).status);
}

TEST(Decide, our_script_gets_the_row_alone)
{
    const auto id = stage.hand_in({});
    const auto form = form_of(id);
    const auto answer = browser.send("POST", form.action, encoded(form.with({{"status", "approved"}, {"level", "2"}})),
                                     {"Content-Type: application/x-www-form-urlencoded", "X-CertAward-Fragment: row"});
    CHECK_EQUAL(200, answer.status);
    CHECK_TRUE(answer.body.starts_with("<tr "));
    STRCMP_CONTAINS("已儲存", answer.body.c_str());
    STRCMP_CONTAINS("data-status=\"approved\"", answer.body.c_str());
}

TEST(Decide, with_the_row_alone_is_on_record_once_and_again_where_the_row_names_another)
{
    const auto seen_in = [&](const std::string& id) {
        return stage.sql.value("SELECT GROUP_CONCAT(action ORDER BY event_id) FROM certaward.access_event "
                               "JOIN certaward.access_application s USING (event_id) WHERE s.application_id = ?",
                               {id});
    };
    const auto decide = [&](const std::string& id) {
        const auto form = form_of(id);
        return browser.send("POST", form.action, encoded(form.with({{"status", "rejected"}, {"reason", "R01"}})),
                            {"Content-Type: application/x-www-form-urlencoded", "X-CertAward-Fragment: row"});
    };
    const auto alone = stage.hand_in({.certificate_name = "只此一張的證照", .bank_account = "00077770000417"});
    CHECK_EQUAL(200, decide(alone).status);
    STRCMP_EQUAL("detail,decide", seen_in(alone).c_str());

    const auto first = stage.hand_in({.certificate_number = "TWICE-0417"});
    const auto second = stage.hand_in({.certificate_number = "TWICE-0417"});
    stage.sql.run("DELETE FROM certaward.upkeep"); // the next page refreshes the derived data
    CHECK_EQUAL(200, decide(second).status);
    STRCMP_EQUAL("detail,decide,list", seen_in(second).c_str());
    STRCMP_EQUAL("detail,list", seen_in(first).c_str());
}

TEST(Decide, saving_leads_back_to_the_list_one_came_from)
{
    const auto id = stage.hand_in({});
    const RowForm form(Page(browser.get(kReview + "?status=any&show=all").body), id);
    const auto answer = browser.post(form.action, form.with({{"status", "approved"}, {"level", "2"}}));
    STRCMP_CONTAINS("status=any&show=all", answer.header("location").c_str());
    CHECK_TRUE(Page(browser.follow(answer).body).has("//tr[@id='application-" + id + "']//p[contains(., '核准 2級')]"));
}

TEST(Decide, the_way_back_is_our_list_whatever_the_form_says)
{
    const auto id = stage.hand_in({});
    auto form = form_of(id);
    for (auto& [name, value] : form.hidden)
        if (name == "back") value = "https://evil.example/?status=any";
    const auto answer = browser.post(form.action, form.with({{"status", "approved"}, {"level", "2"}}));
    CHECK_EQUAL(303, answer.status);
    const auto location = answer.header("location");
    CHECK_TRUE(location.starts_with(kReview + "?") || location.starts_with(campus().url() + kReview + "?"));
}
