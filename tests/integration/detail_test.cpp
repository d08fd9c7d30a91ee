// Tests of the detail page: its content, the links to other applications, history, notes, and undo.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Detail)
{
    Stage stage;
    Browser browser{campus().url()};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    Page one(const std::string& id, const std::string& query = "")
    {
        const auto answer = browser.get(kReview + "/" + id + (query.empty() ? "" : "?" + query));
        CHECK_EQUAL(200, answer.status);
        return Page(answer.body);
    }
    // Sends the form as the detail page sends it: with the field `alone`.
    Answer decide(const Page& page, const std::string& id, Fields choices)
    {
        const RowForm form(page, id);
        choices.emplace_back("alone", "1");
        return browser.post(form.action, form.with(choices));
    }
    std::string state(const std::string& id)
    {
        return stage.sql.value("SELECT CONCAT_WS('/', state, COALESCE(lic_level, '-'), COALESCE(reason, '-')) "
                               "FROM campus.license_apply WHERE apply_no = ?",
                               {id});
    }
    Fields undo_form(const Page& page)
    {
        Fields fields;
        for (const std::string name : {"token", "key", "undo", "back", "return_to"})
            fields.emplace_back(name, page.text("//form[@class='undo']//input[@name='" + name + "']/@value"));
        return fields;
    }
};

TEST(Detail, shows_what_must_be_found_in_a_picture_as_one_compares_it)
{
    const auto id = stage.hand_in(
        {.certificate_number = "118-004711", .obtained_on = "2026-05-01", .bank_account = "00012345678901"});
    const auto page = one(id);
    STRCMP_EQUAL("0001 2345 6789 01", page.text("//dt[. = '帳號']/following-sibling::dd").c_str());
    STRCMP_EQUAL("115年5月1日 西元 2026/05/01", page.text("//dt[. = '取得日期']/following-sibling::dd").c_str());
    STRCMP_EQUAL("118-004711", page.text("//dt[. = '證照號碼']/following-sibling::dd").c_str());
}

TEST(Detail, leads_to_its_neighbours_in_the_list_it_was_opened_from)
{
    const auto a = stage.hand_in({.student_id = "C000001685", .certificate_number = "NEXT-1"});
    const auto b = stage.hand_in({.student_id = "C000001683", .certificate_number = "NEXT-2"});
    const auto c = stage.hand_in({.student_id = "C000001684", .certificate_number = "NEXT-3"});
    const auto by_number = one(c, "q=NEXT-&sort=student&status=any");
    STRCMP_CONTAINS((kReview + "/" + b + "?").c_str(), by_number.text("//a[@rel='prev']/@href").c_str());
    STRCMP_CONTAINS((kReview + "/" + a + "?").c_str(), by_number.text("//a[@rel='next']/@href").c_str());
    STRCMP_CONTAINS("q=NEXT-", by_number.text("//a[@rel='next']/@href").c_str());
    STRCMP_CONTAINS("sort=student", by_number.text("//a[@data-key='list']/@href").c_str());
    CHECK_FALSE(one(a, "q=NEXT-&sort=student&status=any").has("//a[@rel='next']"));
}

TEST(Detail, goes_on_to_the_next_pending_one_once_it_is_decided)
{
    const auto a = stage.hand_in({.certificate_number = "GO-1"});
    const auto b = stage.hand_in({.certificate_number = "GO-2"});
    const auto next = decide(one(a, "q=GO-"), a, {{"status", "approved"}, {"level", "3"}, {"go_on", "1"}});
    CHECK_EQUAL(303, next.status);
    STRCMP_CONTAINS((kReview + "/" + b + "?").c_str(), next.header("location").c_str());
    const Page page(browser.follow(next).body);
    STRCMP_CONTAINS("核准 3級", page.text("//div[@role='status']/p").c_str());
    STRCMP_EQUAL("1/3/-", state(a).c_str());

    const auto done = decide(page, b, {{"status", "rejected"}, {"reason", "R05"}, {"go_on", "1"}});
    STRCMP_CONTAINS("這個條件下已沒有待審的申請", browser.follow(done).body.c_str());
}

TEST(Detail, stays_when_going_on_is_switched_off)
{
    const auto a = stage.hand_in({.certificate_number = "STAY-1"});
    stage.hand_in({.certificate_number = "STAY-2"});
    const auto answer = decide(one(a, "q=STAY-"), a, {{"status", "approved"}, {"level", "3"}});
    STRCMP_CONTAINS((kReview + "/" + a + "?").c_str(), answer.header("location").c_str());
    STRCMP_CONTAINS("stay=1", answer.header("location").c_str());
    CHECK_FALSE(Page(browser.follow(answer).body).has("//input[@name='go_on' and @checked]"));
}

TEST(Detail, a_refused_form_comes_back_on_the_same_page_with_what_was_typed)
{
    const auto id = stage.hand_in({});
    const auto answer = decide(one(id), id, {{"status", "rejected"}, {"words", "請看第二張"}});
    CHECK_EQUAL(422, answer.status);
    const Page page(answer.body);
    STRCMP_CONTAINS("未核准時請選擇原因", page.text("//p[@role='alert']").c_str());
    STRCMP_EQUAL("請看第二張", page.text("//input[@name='words']/@value").c_str());
    CHECK_TRUE(page.has("//section[@class='pictures']"));
}

TEST(Detail, a_decision_made_meanwhile_is_shown_in_place)
{
    const auto id = stage.hand_in({});
    const auto page = one(id);
    Browser colleague{campus().url()};
    stage.log_in(colleague, "rd1");
    const RowForm theirs(Page(colleague.get(kReview + "/" + id).body), id);
    colleague.post(theirs.action, theirs.with({{"status", "rejected"}, {"reason", "R10"}}));

    const auto answer = decide(page, id, {{"status", "approved"}, {"level", "2"}});
    CHECK_EQUAL(409, answer.status);
    const Page now(answer.body);
    STRCMP_CONTAINS("未核准：非本系認可之專業證照", now.text("//p[contains(@class, 'result')]").c_str());
    STRCMP_EQUAL("2", now.text("//select[@name='level']/option[@selected]/@value").c_str());
}

TEST(Detail, tells_its_history_by_whom_and_when)
{
    const auto id = stage.hand_in({});
    decide(one(id), id, {{"status", "approved"}, {"level", "3"}});
    decide(one(id), id, {{"status", "rejected"}, {"reason", "R99"}, {"words", "照片不清楚"}});
    const auto page = one(id);
    const auto lines = page.texts("//section[@class='history']//li");
    CHECK_EQUAL(2U, lines.size());
    STRCMP_CONTAINS("審核中 → 核准 3級", lines[0].c_str());
    STRCMP_CONTAINS("核准 3級 → 未核准：其他：照片不清楚", lines[1].c_str());
    const auto name = stage.sql.value("SELECT emp_name FROM campus.employee WHERE acct = 'staff1203'");
    STRCMP_CONTAINS(name.c_str(), lines[0].c_str());
}

TEST(Detail, a_note_is_for_colleagues_and_never_for_the_student)
{
    const auto id = stage.hand_in({});
    const auto page = one(id);
    Fields note;
    for (const std::string name : {"token", "key", "back"})
        note.emplace_back(name, page.text("//form[@id='decide']//input[@name='" + name + "']/@value"));
    note.emplace_back("note", "已電話聯絡 <學生>");
    CHECK_EQUAL(303, browser.post(kReview + "/" + id + "/note", note).status);
    CHECK_EQUAL(303, browser.post(kReview + "/" + id + "/note", note).status); // the button is pressed twice
    const auto notes = one(id).texts("//section[@class='notes']/p[not(@class)]");
    CHECK_EQUAL(1U, notes.size());
    STRCMP_CONTAINS("已電話聯絡 <學生>", notes[0].c_str());
    STRCMP_EQUAL("0/-/-", state(id).c_str());
}

TEST(Detail, a_note_that_cant_be_kept_says_why_and_is_not_lost)
{
    const auto id = stage.hand_in({});
    const auto answer = browser.post(kReview + "/" + id + "/note",
                                     {{"token", "x"}, {"key", std::string(32, '0')}, {"back", ""}, {"note", "請留著"}});
    CHECK_EQUAL(403, answer.status);
    STRCMP_EQUAL("請留著", Page(answer.body).text("//input[@name='note']/@value").c_str());
}

TEST(Detail, the_last_decision_can_be_taken_back_and_history_says_so)
{
    const auto id = stage.hand_in({});
    const auto saved = decide(one(id), id, {{"status", "approved"}, {"level", "1"}});
    const auto undo = undo_form(Page(browser.follow(saved).body));
    const auto undone = browser.post(kReview, undo);
    CHECK_EQUAL(303, undone.status);
    STRCMP_CONTAINS("已復原", browser.follow(undone).body.c_str());
    STRCMP_EQUAL("0/-/-", state(id).c_str());
    CHECK_EQUAL(303, browser.post(kReview, undo).status); // the button is pressed twice
    const auto lines = one(id).texts("//section[@class='history']//li");
    CHECK_EQUAL(2U, lines.size());
    STRCMP_CONTAINS("（復原）", lines[1].c_str());
}

TEST(Detail, what_a_colleague_decided_since_is_not_taken_back)
{
    const auto id = stage.hand_in({});
    const auto saved = decide(one(id), id, {{"status", "approved"}, {"level", "1"}});
    const auto undo = undo_form(Page(browser.follow(saved).body));
    Browser colleague{campus().url()};
    stage.log_in(colleague, "rd1");
    const RowForm theirs(Page(colleague.get(kReview + "/" + id).body), id);
    colleague.post(theirs.action, theirs.with({{"status", "approved"}, {"level", "3"}}));

    const auto answer = browser.post(kReview, undo);
    STRCMP_CONTAINS("之後又被更新，未復原", answer.body.c_str());
    STRCMP_EQUAL("1/3/-", state(id).c_str());
}

TEST(Detail, nobody_takes_back_what_somebody_else_decided)
{
    const auto id = stage.hand_in({});
    const auto saved = decide(one(id), id, {{"status", "approved"}, {"level", "1"}});
    auto undo = undo_form(Page(browser.follow(saved).body));
    Browser colleague{campus().url()};
    stage.log_in(colleague, "rd1");
    const Page theirs(colleague.get(kReview + "/" + id).body);
    undo[0].second = theirs.text("//input[@name='token']/@value");
    CHECK_EQUAL(404, colleague.post(kReview, undo).status);
    STRCMP_EQUAL("1/1/-", state(id).c_str());
}

TEST(Detail, a_note_typed_beside_a_decision_is_kept_with_it)
{
    const auto id = stage.hand_in({});
    decide(one(id), id, {{"status", "approved"}, {"level", "3"}, {"note", "存摺已核對"}});
    STRCMP_CONTAINS("存摺已核對", one(id).text("//section[@class='notes']/p[not(@class)]").c_str());
}

TEST(Detail, is_taken_back_alone_when_it_was_decided_alone)
{
    // A link with `saved` alone does not name the form that decided; that form may have decided other applications too.
    const auto a = stage.hand_in({.certificate_number = "ALONE-1"});
    const auto page = one(a, "saved=" + a);
    CHECK_FALSE(page.has("//form[@class='undo']"));
}

TEST(Detail, an_old_form_is_told_of_the_race_even_after_a_new_login)
{
    const auto id = stage.hand_in({});
    const RowForm form(one(id), id);
    Browser colleague{campus().url()};
    stage.log_in(colleague, "rd1");
    const RowForm theirs(Page(colleague.get(kReview + "/" + id).body), id);
    colleague.post(theirs.action, theirs.with({{"status", "rejected"}, {"reason", "R10"}}));
    stage.log_in(browser, "staff1203");
    CHECK_EQUAL(409, browser.post(form.action, form.with({{"status", "approved"}, {"level", "3"}})).status);
    STRCMP_EQUAL("2/-/非本系認可之專業證照", state(id).c_str());
}

TEST(Detail, with_a_department_in_the_link_that_is_not_ones_own_is_not_there)
{
    const auto id = stage.hand_in({});
    CHECK_EQUAL(404, browser.get(kReview + "/" + id + "?unit=1401").status);
}

TEST(Detail, of_another_department_is_not_there)
{
    const auto id = stage.hand_in({.unit = "1401"});
    CHECK_EQUAL(404, browser.get(kReview + "/" + id).status);
    CHECK_EQUAL(
        404, browser.post(kReview + "/" + id + "/note", {{"token", "x"}, {"key", std::string(32, '0')}, {"note", "x"}})
                 .status);
}
