// Tests of a round's budget: of changes at the same moment one wins, each change is recorded, and a refused form stores
// nothing.

#include "integration/at_once.h"

#include <algorithm>

#include "integration/award_tests.h"

using namespace integration;

TEST_GROUP_BASE(Budget, AwardTests){};

TEST(Budget, keeps_what_was_typed_when_it_is_no_amount_and_stores_nothing)
{
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"-1", "預算總額不可為負數。"},
        {"1000000000000000000", "預算總額最多 1,000,000,000,000 元。"},
        {"1000000000001", "預算總額最多 1,000,000,000,000 元。"},
        {"", "請填寫預算總額。"},
        {"1.5", "預算總額請填整數，不可有小數。"},
        {"１０００", "預算總額請用半形數字填寫。"},
        {"約\"一百萬'<b>", "預算總額只能填數字。"}};
    for (const auto& [text, sentence] : wrong) {
        const auto answer = set(text, "2,000x");
        const Page page(answer.body);
        CHECK_EQUAL(422, answer.status);
        STRCMP_EQUAL(("尚未儲存：" + sentence + "每點上限只能填數字。").c_str(), alert(page).c_str());
        STRCMP_EQUAL(sentence.c_str(), page.text("//p[@id='budget-wrong']").c_str());
        STRCMP_EQUAL(text.c_str(), typed(page, "budget").c_str());
        STRCMP_EQUAL("2,000x", typed(page, "cap").c_str());
    }
    STRCMP_EQUAL("", stored().c_str());
}

TEST(Budget, asks_for_the_cap_alone_when_the_budget_is_right)
{
    const auto answer = set("10000", "1000001");
    const Page page(answer.body);
    CHECK_EQUAL(422, answer.status);
    STRCMP_EQUAL("尚未儲存：每點上限最多 1,000,000 元。", alert(page).c_str());
    CHECK_FALSE(page.has("//p[@id='budget-wrong']"));
    STRCMP_EQUAL("10000", typed(page, "budget").c_str());
    STRCMP_EQUAL("", stored().c_str());
}

TEST(Budget, may_be_as_large_as_the_largest)
{
    decide_some();
    const auto page = page_with("1,000,000,000,000", "1,000,000");
    STRCMP_EQUAL("NT$1,000,000,000,000", amount(page, "預算總額").c_str());
    STRCMP_EQUAL("NT$24,000,000", amount(page, "合計金額").c_str());
    STRCMP_EQUAL("1:1000000000000/1000000", stored().c_str());
}

TEST(Budget, sent_twice_is_recorded_once_and_answered_alike)
{
    const auto fields = form_of(browser, "10000", "1000");
    const auto first = browser.post(kAward, fields);
    const auto second = browser.post(kAward, fields);
    CHECK_EQUAL(303, first.status);
    CHECK_EQUAL(303, second.status);
    STRCMP_EQUAL(first.header("location").c_str(), second.header("location").c_str());
    STRCMP_EQUAL("1:10000/1000", stored().c_str());
}

TEST(Budget, sent_twice_at_once_is_recorded_once)
{
    const auto fields = form_of(browser, "10000", "1000");
    CHECK_TRUE((std::vector<long>{303, 303, 303, 303}) ==
               post_at_once(browser, std::vector<Posting>(4, {kAward, fields})));
    STRCMP_EQUAL("1:10000/1000", stored().c_str());
}

TEST(Budget, sent_again_after_others_changed_it_says_that_it_was_saved_and_is_no_longer_in_force)
{
    const auto fields = form_of(browser, "10000", "1000");
    browser.post(kAward, fields);
    set("20000", "1000");
    const Page page(browser.follow(browser.post(kAward, fields)).body);
    STRCMP_CONTAINS("您的設定已儲存，但其後", page.text("//p[@role='status']").c_str());
    STRCMP_EQUAL("1:10000/1000,2:20000/1000", stored().c_str());
}

TEST(Budget, that_several_set_at_once_is_that_of_one)
{
    std::vector<Posting> forms;
    for (const std::string budget : {"10000", "20000", "30000", "40000"})
        forms.push_back({kAward, form_of(browser, budget, "1000")});
    auto statuses = post_at_once(browser, forms);
    std::ranges::sort(statuses);
    CHECK_TRUE((std::vector<long>{303, 409, 409, 409}) == statuses);
    STRCMP_EQUAL("1", stage.sql.value("SELECT COUNT(*) FROM certaward.award_budget WHERE round_id = '7991'").c_str());
}

TEST(Budget, that_came_too_late_shows_what_is_in_force_and_keeps_what_was_typed)
{
    decide_some();
    const auto late = form_of(browser, "10000", "900");
    Browser colleague{campus().url()};
    stage.log_in(colleague, "rd2");
    CHECK_EQUAL(303, colleague.post(kAward, form_of(colleague, "20000", "1000")).status);

    const auto answer = browser.post(kAward, late);
    const Page page(answer.body);
    CHECK_EQUAL(409, answer.status);
    const auto name = stage.sql.value("SELECT emp_name FROM campus.employee WHERE acct = 'rd2'");
    STRCMP_CONTAINS(("尚未儲存：" + name + " 已於 ").c_str(), alert(page).c_str());
    STRCMP_CONTAINS("更新這個梯次的預算為 NT$20,000、每點上限 NT$1,000。", alert(page).c_str());
    STRCMP_EQUAL("NT$20,000", amount(page, "預算總額").c_str());
    STRCMP_EQUAL("10000", typed(page, "budget").c_str());
    STRCMP_EQUAL("900", typed(page, "cap").c_str());
    STRCMP_EQUAL("1:20000/1000", stored().c_str());

    CHECK_EQUAL(303, browser.post(kAward, form_on(page, "10000", "900")).status); // newest version
    STRCMP_EQUAL("1:20000/1000,2:10000/900", stored().c_str());
}

TEST(Budget, that_is_no_amount_and_came_too_late_tells_of_the_other_too)
{
    const auto late = form_of(browser, "-1", "900");
    set("20000", "1000");
    const auto answer = browser.post(kAward, late);
    CHECK_EQUAL(409, answer.status);
    STRCMP_EQUAL("-1", typed(Page(answer.body), "budget").c_str());
}

TEST(Budget, set_to_what_it_is_changes_nothing)
{
    set("10000", "1000");
    const auto page = page_with("10,000", "1000");
    STRCMP_EQUAL("已儲存：預算總額 NT$10,000，每點上限 NT$1,000。", page.text("//p[@role='status']").c_str());
    STRCMP_EQUAL("1:10000/1000", stored().c_str());
}

TEST(Budget, remembers_who_changed_it_from_what_to_what)
{
    set("10000", "1000");
    Browser colleague{campus().url()};
    stage.log_in(colleague, "rd2");
    const Page page(colleague.follow(colleague.post(kAward, form_of(colleague, "25000", "1000"))).body);
    const auto name = [&](const std::string& account) {
        return stage.sql.value("SELECT emp_name FROM campus.employee WHERE acct = ?", {account});
    };
    const auto newest = page.texts("//table[@class='budgets']/tbody/tr[1]/td");
    STRCMP_EQUAL(name("rd2").c_str(), newest.at(1).c_str());
    STRCMP_EQUAL("NT$10,000 → NT$25,000", newest.at(2).c_str());
    STRCMP_EQUAL("NT$1,000", newest.at(3).c_str());
    const auto first = page.texts("//table[@class='budgets']/tbody/tr[2]/td");
    STRCMP_EQUAL(name("rd1").c_str(), first.at(1).c_str());
    STRCMP_EQUAL("未設定 → NT$10,000", first.at(2).c_str());
    STRCMP_EQUAL("未設定 → NT$1,000", first.at(3).c_str());
}

TEST(Budget, that_is_set_is_on_record)
{
    const auto before = stage.sql.value("SELECT COALESCE(MAX(event_id), 0) FROM certaward.access_event");
    set("10000", "1000");
    set("20000", "1000");
    STRCMP_EQUAL("rd1 127.0.0.1 round 7991 version 1,rd1 127.0.0.1 round 7991 version 2",
                 stage.sql
                     .value("SELECT GROUP_CONCAT(CONCAT_WS(' ', account, address, subject) ORDER BY event_id) "
                            "FROM certaward.access_event WHERE action = 'budget' AND event_id > ?",
                            {before})
                     .c_str());
    STRCMP_EQUAL("rd1/127.0.0.1",
                 stage.sql
                     .value("SELECT DISTINCT CONCAT(account, '/', address) FROM certaward.award_budget "
                            "WHERE round_id = '7991'")
                     .c_str());
}

TEST(Budget, that_cannot_be_put_on_record_is_not_set)
{
    const auto fields = form_of(browser, "10000", "1000");
    stage.sql.run("REVOKE INSERT ON certaward.access_event FROM certaward@localhost");
    const auto refused = browser.post(kAward, fields).status;
    stage.sql.run("GRANT INSERT ON certaward.access_event TO certaward@localhost");
    CHECK_EQUAL(503, refused);
    STRCMP_EQUAL("", stored().c_str());
    CHECK_EQUAL(303, browser.post(kAward, fields).status); // the same form, once the record can be written
    STRCMP_EQUAL("1:10000/1000", stored().c_str());
}

TEST(Budget, without_our_token_is_not_set_and_keeps_what_was_typed)
{
    auto fields = form_of(browser, "10000", "900");
    fields.at(0).second = "x";
    const auto answer = browser.post(kAward, fields);
    CHECK_EQUAL(403, answer.status);
    STRCMP_EQUAL("10000", typed(Page(answer.body), "budget").c_str());
    STRCMP_EQUAL("900", typed(Page(answer.body), "cap").c_str());
    STRCMP_EQUAL("", stored().c_str());
}

TEST(Budget, with_a_version_that_never_was_is_not_set)
{
    auto fields = form_of(browser, "10000", "1000");
    fields.at(3).second = "18446744073709551615";
    CHECK_EQUAL(409, browser.post(kAward, fields).status);
    fields.at(3).second = "-1";
    CHECK_EQUAL(400, browser.post(kAward, fields).status);
    STRCMP_EQUAL("", stored().c_str());
}

TEST(Budget, is_that_of_its_round_alone)
{
    set("10000", "1000");
    const auto other = stage.sql.value("SELECT MAX(meeting_no) FROM campus.license_meeting WHERE meeting_no < 7991");
    const Page page(browser.get(kAward + "?round=" + other).body);
    CHECK_FALSE(page.has("//*[contains(text(), 'NT$10,000')]"));
}
