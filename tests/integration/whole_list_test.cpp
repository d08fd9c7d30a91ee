// Tests of the whole list on one page (顯示全部): it has any length and is sent piece by piece.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

#include <algorithm>
#include <optional>

using namespace integration;

namespace {

constexpr std::size_t kMany = 450; // more than two pieces
const std::string kRound = "1511";
const std::string kHere = "?round=" + kRound;

} // namespace

TEST_GROUP(WholeList)
{
    Stage stage;
    Browser browser{campus().url()};

    void setup() override
    {
        stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = ?", {kRound});
        stage.sql.run("DELETE FROM campus.license_meeting WHERE meeting_no = ?", {kRound});
        stage.sql.run("INSERT INTO campus.license_meeting VALUES (?, 151, 1, '2000-03-15', '2000-03-31', "
                      "'1999-08-01', '2000-01-31', CURDATE())",
                      {kRound});
        // Alternates departments and classes, an order that differs from every order of the list.
        stage.sql.run(
            "INSERT INTO campus.license_apply (meeting_no, dept_no, class_no, std_no, lic_no, lic_name, "
            "issuer, state, apply_time) "
            "SELECT ?, IF(seq % 2, '1203', '1204'), CONCAT(IF(seq % 2, '1203', '1204'), '000', seq % 4 + 1), "
            "CONCAT('C', 999999 - seq), CONCAT('WHOLE-', seq), IF(seq % 3, 'First', 'Second'), 'Somebody', 0, "
            "NOW() - INTERVAL seq % 7 DAY FROM campus.seq_1_to_" +
                std::to_string(kMany),
            {kRound});
        stage.log_in(browser, "staffboth");
    }
    void teardown() override
    {
        stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = ?", {kRound});
    }

    std::vector<std::string> rows_of(const std::string& body)
    {
        return Page(body).texts("//table[@class='reviews']/tbody/tr/@id");
    }
    std::vector<std::string> whole(const std::string& more)
    {
        const auto answer = browser.get(kReview + kHere + "&show=all" + more);
        CHECK_EQUAL(200, answer.status);
        STRCMP_CONTAINS("</html>", answer.body.c_str());
        return rows_of(answer.body);
    }
    std::vector<std::string> page_by_page(const std::string& more)
    {
        std::vector<std::string> all;
        for (std::string next = kReview + kHere + more; !next.empty();) {
            const auto body = browser.get(next).body;
            std::ranges::copy(rows_of(body), std::back_inserter(all));
            const auto links = Page(body).texts("//nav[@class='pager']//a[. = '下一頁']/@href");
            next = links.empty() ? "" : links.front();
        }
        return all;
    }
    // Returns the applications in the list views since `event`, each as often as it was recorded.
    std::vector<std::string> seen_since(const std::string& event)
    {
        std::vector<std::string> seen;
        for (const auto& row : stage.sql.rows("SELECT CONCAT('application-', one.id) FROM certaward.access_event, "
                                              "JSON_TABLE(applications, '$[*]' COLUMNS (id BIGINT PATH '$')) one "
                                              "WHERE event_id > ? AND action = 'list'",
                                              {event}))
            seen.push_back(*row[0]);
        return seen;
    }
    std::string newest_event()
    {
        return stage.sql.value("SELECT COALESCE(MAX(event_id), 0) FROM certaward.access_event");
    }
};

TEST(WholeList, has_every_row_once_and_in_the_order_of_its_pages)
{
    const auto all = whole("");
    CHECK_EQUAL(kMany, all.size());
    CHECK_TRUE(all == page_by_page(""));
}

TEST(WholeList, has_them_in_any_order_that_is_asked_for)
{
    for (const auto& order : {"student", "class", "submitted", "certificate"}) {
        const auto sorted = std::string("&sort=") + order;
        const auto all = whole(sorted);
        CHECK_EQUAL_TEXT(kMany, all.size(), order);
        CHECK_TRUE_TEXT(all == page_by_page(sorted), order);
    }
}

TEST(WholeList, has_those_alone_that_the_conditions_let_in)
{
    CHECK_EQUAL(kMany / 2, whole("&unit=1203").size());
    CHECK_EQUAL(kMany / 3, whole("&q=Second").size());
    CHECK_EQUAL(1U, whole("&q=WHOLE-449").size());
    CHECK_EQUAL(0U, whole("&status=approved").size());
    CHECK_EQUAL(kMany, whole("&status=any").size());
}

TEST(WholeList, comes_in_pieces_with_what_stands_below_the_rows_at_the_end)
{
    const auto answer = browser.get(kReview + kHere + "&show=all");
    STRCMP_EQUAL("chunked", answer.header("transfer-encoding").c_str());
    STRCMP_EQUAL("", answer.header("content-length").c_str());
    const Page page(answer.body);
    STRCMP_EQUAL("第1頁 / 共1頁　總數：450", page.text("//nav[@class='pager']/p[2]").c_str());
    CHECK_TRUE(answer.body.find("class=\"pager\"") > answer.body.rfind("<tr id=\"application-"));
    CHECK_FALSE(page.has("//table[@class='reviews']/tbody/tr[not(@id)]"));
}

TEST(WholeList, as_long_as_a_page_or_shorter_is_whole_too)
{
    stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = ? LIMIT 430", {kRound});
    CHECK_EQUAL(20U, whole("").size());
    stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = ? LIMIT 1", {kRound});
    CHECK_EQUAL(19U, whole("").size());
}

TEST(WholeList, puts_each_row_on_record)
{
    const auto before = newest_event();
    auto shown = whole("");
    auto seen = seen_since(before);
    std::ranges::sort(shown);
    std::ranges::sort(seen);
    CHECK_TRUE(shown == seen);
}

TEST(WholeList, that_a_head_asks_for_is_not_read)
{
    const auto before = newest_event();
    const auto answer = browser.send("HEAD", kReview + kHere + "&show=all", "", {});
    CHECK_EQUAL(200, answer.status);
    STRCMP_EQUAL("text/html; charset=utf-8", answer.header("content-type").c_str());
    STRCMP_EQUAL("", answer.header("content-length").c_str());
    STRCMP_EQUAL("", answer.body.c_str());
    CHECK_EQUAL(20U, seen_since(before).size());
    CHECK_EQUAL(200, browser.get(kReview).status); // on the same connection
}

TEST(WholeList, shows_a_row_that_was_refused_on_top_and_there_alone)
{
    const Page before(browser.get(kReview + kHere + "&show=all").body);
    const auto last = before.texts("//table[@class='reviews']/tbody/tr/@id").back();
    const RowForm form(before, last.substr(std::string("application-").size()));

    const auto refused = browser.post(form.action, form.with({{"status", "rejected"}}));
    CHECK_EQUAL(422, refused.status);
    const auto rows = rows_of(refused.body);
    CHECK_EQUAL(kMany, rows.size());
    STRCMP_EQUAL(last.c_str(), rows.front().c_str());
    CHECK_EQUAL(1, std::ranges::count(rows, last));
    STRCMP_CONTAINS("未核准時請選擇原因",
                    Page(refused.body).text("//tr[@id='" + last + "']//p[@class='message refused']").c_str());
}

TEST(WholeList, keeps_the_ticks_of_a_choice_that_was_refused)
{
    const Page before(browser.get(kReview + kHere + "&show=all").body);
    const auto picks = before.texts("//input[@name='pick']/@value");
    Fields fields;
    for (const auto& name : {"token", "key", "back"})
        fields.emplace_back(name,
                            before.text("//form[@id='several']//input[@name='" + std::string(name) + "']/@value"));
    fields.emplace_back("pick", picks.front());
    fields.emplace_back("pick", picks.back());
    fields.emplace_back("status", "rejected");

    const auto refused = browser.post(kReview, fields);
    CHECK_EQUAL(422, refused.status);
    const auto ticked = Page(refused.body).texts("//input[@name='pick'][@checked]/@value");
    CHECK_TRUE(ticked == (std::vector{picks.front(), picks.back()}));
}
