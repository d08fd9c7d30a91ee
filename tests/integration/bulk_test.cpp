// Tests of bulk decisions: a confirmation page with the names first, a result for each row afterwards, and one undo for
// all.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Bulk)
{
    Stage stage;
    Browser browser{campus().url()};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    Fields fields_of(const Page& page, const std::string& form)
    {
        Fields fields;
        const auto names = page.texts(form + "//input[@type='hidden']/@name");
        const auto values = page.texts(form + "//input[@type='hidden']/@value");
        for (std::size_t i = 0; i < names.size(); ++i)
            fields.emplace_back(names[i], values.at(i));
        return fields;
    }
    // Ticks the boxes of these applications in the list and submits the bulk form with `choices`.
    Answer pick(const std::string& query, const std::vector<std::string>& ids, const Fields& choices)
    {
        const Page list(browser.get(kReview + "?show=all&" + query).body);
        auto fields = fields_of(list, "//form[@id='several']");
        for (const auto& id : ids)
            fields.emplace_back("pick", list.text("//tr[@id='application-" + id + "']//input[@name='pick']/@value"));
        fields.insert(fields.end(), choices.begin(), choices.end());
        return browser.post(kReview, fields);
    }
    Answer confirm(const Answer& asked)
    {
        return browser.post(kReview, fields_of(Page(asked.body), "//form[@class='confirm']"));
    }
    std::string state(const std::string& id)
    {
        return stage.sql.value("SELECT CONCAT_WS('/', state, COALESCE(lic_level, '-'), COALESCE(reason, '-')) "
                               "FROM campus.license_apply WHERE apply_no = ?",
                               {id});
    }
    std::string fresh(const std::string& number)
    {
        return stage.hand_in({.certificate_number = number, .obtained_on = inside_});
    }
    std::string inside_ =
        stage.sql.value("SELECT obtain_end FROM campus.license_meeting WHERE review_end >= CURDATE()");
};

TEST(Bulk, are_asked_about_with_their_names_and_then_decided)
{
    const auto a = fresh("MANY-A-11"), b = fresh("MANY-A-12"), c = fresh("MANY-A-13");
    const auto asked = pick("q=MANY-A", {a, b}, {{"status", "approved"}, {"level", "3"}});
    CHECK_EQUAL(200, asked.status);
    STRCMP_CONTAINS("將 2 筆申請審核為「核准 3級」", Page(asked.body).text("//p[@class='note']").c_str());
    CHECK_EQUAL(2U, Page(asked.body).texts("//table[@class='names']/tbody/tr").size());
    STRCMP_EQUAL("0/-/-", state(a).c_str()); // asking changes nothing

    const auto done = confirm(asked);
    CHECK_EQUAL(200, done.status);
    STRCMP_CONTAINS("已儲存 2 筆", Page(done.body).text("//div[@role='status']").c_str());
    STRCMP_EQUAL("1/3/-", state(a).c_str());
    STRCMP_EQUAL("1/3/-", state(b).c_str());
    STRCMP_EQUAL("0/-/-", state(c).c_str());
}

TEST(Bulk, may_be_all_that_the_list_shows)
{
    const auto a = fresh("MANY-B-11"), b = fresh("MANY-B-12"), other = fresh("OTHER-B-13");
    confirm(pick("q=MANY-B", {}, {{"all", "1"}, {"status", "rejected"}, {"reason", "R19"}}));
    STRCMP_EQUAL("2/-/逾期或資料未於期限內補正", state(a).c_str());
    STRCMP_EQUAL("2/-/逾期或資料未於期限內補正", state(b).c_str());
    STRCMP_EQUAL("0/-/-", state(other).c_str());
}

TEST(Bulk, the_same_confirmation_sent_twice_counts_once_and_says_the_same)
{
    const auto a = fresh("MANY-C-11"), b = fresh("MANY-C-12");
    const auto asked = pick("q=MANY-C", {a, b}, {{"status", "approved"}, {"level", "2"}});
    confirm(asked);
    const auto again = confirm(asked);
    STRCMP_CONTAINS("已儲存 2 筆", Page(again.body).text("//div[@role='status']").c_str());
    STRCMP_EQUAL("1", stage.sql.value("SELECT version FROM certaward.review WHERE application_id = ?", {a}).c_str());
}

TEST(Bulk, what_was_decided_meanwhile_is_skipped_and_named)
{
    const auto a = fresh("MANY-D-11"), b = fresh("MANY-D-12");
    const auto asked = pick("q=MANY-D", {a, b}, {{"status", "approved"}, {"level", "2"}});
    Browser colleague{campus().url()};
    stage.log_in(colleague, "rd1");
    const RowForm theirs(Page(colleague.get(kReview + "/" + a).body), a);
    colleague.post(theirs.action, theirs.with({{"status", "rejected"}, {"reason", "R10"}}));

    const Page done(confirm(asked).body);
    STRCMP_CONTAINS("已儲存 1 筆", done.text("//div[@role='status']").c_str());
    STRCMP_CONTAINS("略過 1 筆", done.text("//h2").c_str());
    STRCMP_CONTAINS("剛才已被更新", done.text("//table[@class='names']//td[@data-label='為什麼略過']").c_str());
    STRCMP_EQUAL("2/-/非本系認可之專業證照", state(a).c_str());
}

TEST(Bulk, what_a_check_blocks_is_never_swept_in)
{
    const auto fine = fresh("MANY-E-11");
    const auto blocked = stage.hand_in({.certificate_number = "MANY-E-12", .obtained_on = "2001-01-01"});
    const auto asked = pick("q=MANY-E", {fine, blocked}, {{"status", "approved"}, {"level", "3"}});
    const Page page(asked.body);
    STRCMP_CONTAINS("將 1 筆", page.text("//p[@class='note']").c_str());
    STRCMP_CONTAINS("不得核准：取得日期早於獲證期間", page.text("//td[@data-label='為什麼略過']").c_str());
    confirm(asked);
    STRCMP_EQUAL("1/3/-", state(fine).c_str());
    STRCMP_EQUAL("0/-/-", state(blocked).c_str());
}

TEST(Bulk, but_a_blocked_one_can_be_rejected_with_others)
{
    const auto blocked = stage.hand_in({.certificate_number = "MANY-F-12", .obtained_on = "2001-01-01"});
    confirm(pick("q=MANY-F", {blocked}, {{"status", "rejected"}, {"reason", "R01"}}));
    STRCMP_EQUAL("2/-/證照取得日期不在本梯次獲證期間", state(blocked).c_str());
}

TEST(Bulk, approve_one_certificate_once)
{
    const auto a = fresh("ONE-AND-THE-SAME"), b = fresh("ＯＮＥ－AND－the－same");
    const Page done(confirm(pick("sort=submitted", {a, b}, {{"status", "approved"}, {"level", "3"}})).body);
    STRCMP_CONTAINS("已儲存 1 筆", done.text("//div[@role='status']").c_str());
    STRCMP_CONTAINS("不得核准：證照號碼相同", done.text("//td[@data-label='為什麼略過']").c_str());
    STRCMP_EQUAL("1/3/-", state(a).c_str());
    STRCMP_EQUAL("0/-/-", state(b).c_str());
}

TEST(Bulk, do_not_hide_a_block_behind_many_with_the_same_number)
{
    std::vector<std::string> ids;
    ids.reserve(25);
    for (int i = 0; i < 25; ++i)
        ids.push_back(fresh("CROWD-4711"));
    const RowForm first(Page(browser.get(kReview + "/" + ids[0]).body), ids[0]);
    CHECK_EQUAL(303, browser.post(first.action, first.with({{"status", "approved"}, {"level", "3"}})).status);
    ids.erase(ids.begin());
    const Page asked(pick("q=CROWD-4711", ids, {{"status", "approved"}, {"level", "3"}}).body);
    STRCMP_CONTAINS("略過 24 筆", asked.text("//h2").c_str());
}

TEST(Bulk, sent_again_after_they_were_taken_back_are_not_called_saved)
{
    const auto a = fresh("MANY-K-11"), b = fresh("MANY-K-12");
    const auto asked = pick("q=MANY-K", {a, b}, {{"status", "approved"}, {"level", "2"}});
    const Page done(confirm(asked).body);
    browser.post(kReview, fields_of(done, "//form[@class='undo']"));
    STRCMP_CONTAINS("沒有任何資料被更動", confirm(asked).body.c_str());
    STRCMP_EQUAL("0/-/-", state(a).c_str());
}

TEST(Bulk, taken_back_with_an_old_token_are_asked_once_more)
{
    const auto a = fresh("MANY-L-11"), b = fresh("MANY-L-12");
    const Page done(confirm(pick("q=MANY-L", {a, b}, {{"status", "approved"}, {"level", "2"}})).body);
    auto undo = fields_of(done, "//form[@class='undo']");
    for (auto& [name, value] : undo)
        if (name == "token") value = "x";
    const auto refused = browser.post(kReview, undo);
    CHECK_EQUAL(403, refused.status);
    browser.post(kReview, fields_of(Page(refused.body), "//form[@class='undo']"));
    STRCMP_EQUAL("0/-/-", state(a).c_str());
}

TEST(Bulk, what_became_ruled_out_since_is_not_approved_by_taking_back_a_rejection)
{
    const auto a = fresh("BACK-4711"), b = fresh("BACK-4711");
    confirm(pick("q=BACK-4711", {a}, {{"status", "approved"}, {"level", "3"}}));
    const Page rejected(confirm(pick("status=any&q=BACK-4711", {a}, {{"status", "rejected"}, {"reason", "R19"}})).body);
    confirm(pick("q=BACK-4711", {b}, {{"status", "approved"}, {"level", "3"}}));
    const auto answer = browser.post(kReview, fields_of(rejected, "//form[@class='undo']"));
    STRCMP_CONTAINS("檢核有「不得核准」的項目，未復原", answer.body.c_str());
    STRCMP_EQUAL("2/-/逾期或資料未於期限內補正", state(a).c_str());
}

TEST(Bulk, are_all_taken_back_in_one)
{
    const auto a = fresh("MANY-G-11"), b = fresh("MANY-G-12");
    const Page done(confirm(pick("q=MANY-G", {a, b}, {{"status", "approved"}, {"level", "2"}})).body);
    const auto undone = browser.post(kReview, fields_of(done, "//form[@class='undo']"));
    STRCMP_CONTAINS("已儲存 2 筆：復原為原來的結果", Page(undone.body).text("//div[@role='status']").c_str());
    STRCMP_EQUAL("0/-/-", state(a).c_str());
    STRCMP_EQUAL("0/-/-", state(b).c_str());
}

TEST(Bulk, without_a_level_or_a_box_keep_what_was_ticked_and_say_what_is_missing)
{
    const auto a = fresh("MANY-H-11");
    const auto without_level = pick("q=MANY-H", {a}, {{"status", "approved"}});
    CHECK_EQUAL(422, without_level.status);
    const Page page(without_level.body);
    STRCMP_CONTAINS("核准時請選擇等級", page.text("//p[@role='alert']").c_str());
    CHECK_TRUE(page.has("//tr[@id='application-" + a + "']//input[@name='pick' and @checked]"));

    const auto without_box = pick("q=MANY-H", {}, {{"status", "approved"}, {"level", "3"}});
    CHECK_EQUAL(422, without_box.status);
    STRCMP_CONTAINS("請先勾選要審核的申請", Page(without_box.body).text("//p[@role='alert']").c_str());
    STRCMP_EQUAL(
        "3",
        Page(without_box.body).text("//form[@id='several']//select[@name='level']/option[@selected]/@value").c_str());
}

TEST(Bulk, of_other_departments_are_not_there)
{
    const auto foreign = stage.hand_in({.unit = "1401", .certificate_number = "MANY-I-11"});
    const Page list(browser.get(kReview).body);
    auto fields = fields_of(list, "//form[@id='several']");
    fields.insert(fields.end(), {{"pick", foreign + ".0"}, {"status", "approved"}, {"level", "3"}, {"confirmed", "1"}});
    STRCMP_CONTAINS("沒有任何資料被更動", browser.post(kReview, fields).body.c_str());
    STRCMP_EQUAL("0/-/-", state(foreign).c_str());
}

TEST(Bulk, with_an_empty_box_are_asked_about_without_it)
{
    const auto id = fresh("MANY-E-11");
    auto choices = Fields{{"pick", ""}, {"status", "approved"}, {"level", "3"}};
    const auto asked = pick("q=MANY-E", {id}, choices);
    CHECK_EQUAL(200, asked.status);
    CHECK_EQUAL(1U, Page(asked.body).texts("//table[@class='names']/tbody/tr").size());
}

TEST(Bulk, without_our_token_change_nothing)
{
    const auto a = fresh("MANY-J-11");
    auto fields = fields_of(Page(pick("q=MANY-J", {a}, {{"status", "approved"}, {"level", "3"}}).body),
                            "//form[@class='confirm']");
    for (auto& [name, value] : fields)
        if (name == "token") value = "x";
    CHECK_EQUAL(403, browser.post(kReview, fields).status);
    STRCMP_EQUAL("0/-/-", state(a).c_str());
}
