// Tests of the list's search, filters, orders and paging, and of the progress that it shows.

#include "integration/campus.h"

#include <algorithm>
#include <cstdlib>

#include "CppUTest/TestHarness.h"

using namespace integration;

namespace {

const std::string kIds = "//table[@class='reviews']/tbody/tr/@id";

std::string row(const std::string& application)
{
    return "application-" + application;
}

} // namespace

TEST_GROUP(Search)
{
    Stage stage;
    Browser browser{campus().url()};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    std::vector<std::string> ids(const std::string& query)
    {
        const auto answer = browser.get(kReview + "?status=any&show=all&" + query);
        CHECK_EQUAL(200, answer.status);
        return Page(answer.body).texts(kIds);
    }
    // Checks that the query finds this application and no other.
    void finds_alone(const std::string& application, const std::string& query)
    {
        const auto found = ids(query);
        CHECK_EQUAL(1U, found.size());
        STRCMP_EQUAL(row(application).c_str(), found.front().c_str());
    }
};

TEST(Search, finds_a_certificates_number_or_a_part_of_it)
{
    const auto id = stage.hand_in({.certificate_number = "555-UNIQUE-12"});
    finds_alone(id, "q=555-UNIQUE-12");
    finds_alone(id, "q=unique-1");
}

// If few departments have matches, the module reads only those departments again.
TEST(Search, of_the_whole_school_finds_them_in_one_department_and_in_many)
{
    stage.log_in(browser, "rd1");
    std::vector<std::string> handed_in;
    for (const std::string unit : {"1101", "1203", "1301", "1402", "1501", "1602", "1701"}) {
        handed_in.push_back(row(stage.hand_in({.unit = unit, .certificate_number = "SCHOOL-" + unit})));
        const auto found = ids("q=SCHOOL-1");
        CHECK_TRUE(found == handed_in);
        CHECK_EQUAL(1U, ids("q=SCHOOL-" + unit).size());
    }
    CHECK_TRUE(ids("q=SCHOOL-9").empty());
}

TEST(Search, finds_what_was_typed_in_full_width_and_the_other_way_round)
{
    const auto id = stage.hand_in({.certificate_number = "HALF-W-77"});
    const auto full = stage.hand_in({.certificate_number = "ＦＵＬＬ－Ｗ－７８"});
    finds_alone(id, encoded({{"q", "ＨＡＬＦ－Ｗ－７７"}}));
    finds_alone(full, "q=full-w-78");
}

TEST(Search, finds_a_certificates_name)
{
    const auto id = stage.hand_in({.certificate_name = "水電匠考驗合格證"});
    finds_alone(id, encoded({{"q", "水電匠"}}));
}

TEST(Search, finds_a_students_number_and_name)
{
    stage.sql.run("REPLACE INTO campus.student VALUES ('C777000001', '尋尋覓覓', '12030001')");
    const auto id = stage.hand_in({.student_id = "C777000001"});
    finds_alone(id, "q=C777000001");
    finds_alone(id, encoded({{"q", "尋覓"}}));
}

TEST(Search, takes_the_signs_of_like_for_themselves)
{
    const auto id = stage.hand_in({.certificate_number = "50%_\\x"});
    finds_alone(id, encoded({{"q", "50%_\\x"}}));
    CHECK_EQUAL(0U, ids(encoded({{"q", "5%x"}})).size());
    CHECK_EQUAL(0U, ids(encoded({{"q", "50__\\x"}})).size());
}

TEST(Search, counts_only_what_it_found_and_says_the_whole_on_top)
{
    stage.hand_in({.certificate_number = "COUNT-1"});
    stage.hand_in({.certificate_number = "COUNT-2"});
    const Page page(browser.get(kReview + "?q=COUNT-").body);
    STRCMP_EQUAL("2", page.text("//span[@data-counts='pending']").c_str());
    CHECK_TRUE(std::atoi(page.text("//span[@data-total='pending']").c_str()) > 2);
    CHECK_TRUE(page.has("//a[. = '清除條件']"));
}

TEST(Search, never_leaves_the_department)
{
    stage.hand_in({.unit = "1401", .certificate_number = "FOREIGN-1"});
    CHECK_EQUAL(0U, ids("q=FOREIGN-1").size());
}

TEST(Search, by_class_level_reason_and_reviewer_finds_what_was_decided_so)
{
    const auto id = stage.hand_in({.certificate_number = "DECIDED-1"});
    const auto other = stage.hand_in({.certificate_number = "DECIDED-2"});
    const RowForm form(Page(browser.get(kReview + "/" + id).body), id);
    CHECK_EQUAL(303, browser.post(form.action, form.with({{"status", "approved"}, {"level", "2"}})).status);
    const RowForm second(Page(browser.get(kReview + "/" + other).body), other);
    CHECK_EQUAL(303, browser.post(second.action, second.with({{"status", "rejected"}, {"reason", "R13"}})).status);

    finds_alone(id, "q=DECIDED-&level=2");
    finds_alone(other, "q=DECIDED-&reason=R13");
    CHECK_EQUAL(2U, ids("q=DECIDED-&by=staff1203").size());
    CHECK_EQUAL(0U, ids("q=DECIDED-&by=rd1").size());
    const auto name = stage.sql.value("SELECT class_name FROM campus.class WHERE class_no = '12030001'");
    CHECK_EQUAL(2U, ids("q=DECIDED-&" + encoded({{"class", name}})).size());
    CHECK_EQUAL(0U, ids("q=DECIDED-&" + encoded({{"class", name + "x"}})).size());
}

TEST(Search, offers_the_rarer_conditions_when_asked)
{
    const Page usual(browser.get(kReview).body);
    CHECK_FALSE(usual.has("//select[@name='class']"));
    const Page more(
        browser.follow({.status = 303, .headers = {{"location", usual.text("//a[. = '更多條件']/@href")}}, .body = {}})
            .body);
    CHECK_TRUE(more.has("//select[@name='class']/option[2]"));
    CHECK_TRUE(more.has("//select[@name='reason']/option[. = 'R13 同一考試或同級證照僅能擇一申請']"));
}

TEST(Search, sorts_by_what_was_asked_for)
{
    const auto last =
        stage.hand_in({.student_id = "C000001690", .certificate_number = "SORT-1", .obtained_on = "2026-05-01"});
    const auto first =
        stage.hand_in({.student_id = "C000001682", .certificate_number = "SORT-2", .obtained_on = "2026-06-01"});
    const auto undated = stage.hand_in({.student_id = "C000001685", .certificate_number = "SORT-3"});

    const std::vector<std::string> by_student{row(first), row(undated), row(last)};
    CHECK_TRUE(ids("q=SORT-&sort=student") == by_student);
    const std::vector<std::string> by_date{row(undated), row(last), row(first)};
    CHECK_TRUE(ids("q=SORT-&sort=obtained") == by_date);
    const std::vector<std::string> by_application{row(last), row(first), row(undated)};
    CHECK_TRUE(ids("q=SORT-") == by_application);
}

TEST(Search, pages_through_any_order_without_losing_or_doubling_a_row)
{
    for (int i = 0; i < 45; ++i)
        stage.hand_in(
            {.certificate_number = "PAGES-" + std::to_string(i),
             .obtained_on = i % 3 == 0 ? std::nullopt : std::optional("2026-03-0" + std::to_string(1 + i % 5))});
    for (const std::string order : {"unit", "student", "class", "submitted", "obtained", "certificate"}) {
        std::vector<std::string> seen;
        Page page(browser.get(kReview + "?q=PAGES-&sort=" + order).body);
        for (int pages = 1;; ++pages) {
            const auto rows = page.texts(kIds);
            seen.insert(seen.end(), rows.begin(), rows.end());
            if (!page.has("//nav[@class='pager']//a[. = '下一頁']")) break;
            CHECK_TRUE(pages < 4);
            page = Page(browser.get(page.text("//nav[@class='pager']//a[. = '下一頁']/@href")).body);
        }
        CHECK_EQUAL(45U, seen.size());
        std::ranges::sort(seen);
        CHECK_TRUE(std::ranges::adjacent_find(seen) == seen.end());
    }
}

TEST(Search, an_order_or_check_that_does_not_exist_is_400)
{
    CHECK_EQUAL(400, browser.get(kReview + "?sort=luck").status);
    CHECK_EQUAL(400, browser.get(kReview + "?check=luck").status);
    CHECK_EQUAL(400, browser.get(kReview + "?level=x").status);
}

TEST_GROUP(Progress)
{
    Stage stage;
    Browser browser{campus().url()};
};

TEST(Progress, says_how_many_days_are_left)
{
    stage.log_in(browser, "staff1203");
    const auto days = stage.sql.value(
        "SELECT DATEDIFF(review_end, CURDATE()) FROM campus.license_meeting WHERE review_end >= CURDATE()");
    STRCMP_CONTAINS(("距審核截止 " + days + " 日").c_str(),
                    Page(browser.get(kReview).body).text("//p[@class='progress']").c_str());
}

TEST(Progress, of_each_department_is_shown_to_the_rd_office_with_those_that_have_not_begun)
{
    stage.log_in(browser, "rd1");
    stage.sql.run("REPLACE INTO campus.dept VALUES ('7999', '未動工系', '測試學院')");
    stage.hand_in({.unit = "7999"});
    const Page page(browser.get(kReview).body);
    const std::string line = "//details[@class='units']//tr[th[. = '未動工系']]";
    STRCMP_EQUAL("1", page.text(line + "/td[1]").c_str());
    STRCMP_EQUAL("尚未開始", page.text(line + "/td[4]").c_str());
}

TEST(Progress, of_one_department_needs_no_table)
{
    stage.log_in(browser, "staff1203");
    CHECK_FALSE(Page(browser.get(kReview).body).has("//details[@class='units']"));
}
