// Tests of failures: the right status, a page in Chinese, and a reference code that is also in the error log.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

#include <chrono>

using namespace integration;

TEST_GROUP(Failure)
{
    Stage stage;
    Browser browser{campus().url()};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }

    // Checks that the answer is our page with this status and title, and that its reference code is in the error log.
    void check_page(const Answer& answer, long status, const std::string& title)
    {
        CHECK_EQUAL(status, answer.status);
        STRCMP_EQUAL("text/html; charset=utf-8", answer.header("content-type").c_str());
        STRCMP_CONTAINS("frame-ancestors 'self'", answer.header("content-security-policy").c_str());
        STRCMP_EQUAL("private, no-store", answer.header("cache-control").c_str());
        const Page page(answer.body);
        STRCMP_EQUAL(title.c_str(), page.text("//h1").c_str());
        STRCMP_CONTAINS(
            ("answered " + std::to_string(status) + ", reference " + page.text("//span[contains(@class, 'reference')]"))
                .c_str(),
            campus().error_log().c_str());
    }
    static Answer post_raw(Browser & browser, const std::string& type, const std::string& body)
    {
        return browser.send("POST", kReview + "/1", body, {"Content-Type: " + type});
    }
};

const std::string kForm = "application/x-www-form-urlencoded";

TEST(Failure, a_page_that_is_not_there)
{
    check_page(browser.get("/campus/certaward/nothing"), 404, "找不到這個頁面或資料");
}
TEST(Failure, an_id_that_is_no_number)
{
    check_page(browser.get(kReview + "/12x"), 404, "找不到這個頁面或資料");
}
TEST(Failure, an_id_beyond_64_bits)
{
    check_page(browser.get(kReview + "/18446744073709551616"), 404, "找不到這個頁面或資料");
}
TEST(Failure, a_round_that_is_not_there)
{
    check_page(browser.get(kReview + "?round=1121x"), 404, "找不到這個頁面或資料");
}
TEST(Failure, a_status_that_is_none)
{
    check_page(browser.get(kReview + "?status=maybe"), 400, "無法讀取這個要求");
}
TEST(Failure, a_key_that_is_none)
{
    check_page(browser.get(kReview + "?after=12"), 400, "無法讀取這個要求");
}
TEST(Failure, a_percent_sign_alone)
{
    check_page(browser.get(kReview + "?q=%zz"), 400, "無法讀取這個要求");
}
TEST(Failure, a_nul)
{
    check_page(browser.get(kReview + "?q=%00"), 400, "無法讀取這個要求");
}
TEST(Failure, what_is_no_utf8)
{
    check_page(browser.get(kReview + "?q=%FF%FE"), 400, "無法讀取這個要求");
}
TEST(Failure, a_parameter_given_twice)
{
    check_page(browser.get(kReview + "?round=1121&round=1112"), 400, "無法讀取這個要求");
}
TEST(Failure, an_empty_post)
{
    check_page(post_raw(browser, kForm, ""), 400, "無法讀取這個要求");
}
TEST(Failure, a_post_of_something_else)
{
    check_page(post_raw(browser, "application/json", "{}"), 415, "不支援這種格式");
}
TEST(Failure, a_post_that_is_too_large)
{
    check_page(post_raw(browser, kForm, "words=" + std::string(70'000, 'x')), 413, "送出的內容太大");
}

TEST(Failure, a_method_that_nothing_is_done_with_names_those_that_are)
{
    const auto answer = browser.send("DELETE", kReview + "/1", "", {});
    check_page(answer, 405, "不支援這個動作");
    STRCMP_EQUAL("GET, HEAD, POST", answer.header("allow").c_str());
    check_page(browser.post("/campus/certaward/attachment/1", {{"a", "b"}}), 405, "不支援這個動作");
}

TEST(Failure, without_a_duty)
{
    stage.log_in(browser, "noduty");
    check_page(browser.get(kReview), 403, "您沒有使用這項功能的權限");
}

TEST(Failure, without_a_session)
{
    Browser stranger{campus().url()};
    check_page(stranger.post(kReview + "/1", {{"a", "b"}}), 401, "請先登入");
}

TEST(Failure, below_the_module_has_our_page_whatever_the_portal_shows_elsewhere)
{
    STRCMP_CONTAINS("校務行政資訊系統：找不到網頁", browser.get("/campus/no-such-page").body.c_str());
    check_page(browser.get(kReview + "/999999999"), 404, "找不到這個頁面或資料");
    Browser stranger{campus().url()};
    check_page(stranger.post(kReview + "/1", {{"a", "b"}}), 401, "請先登入");
}

TEST(Failure, a_post_that_lost_a_race_is_409_in_its_row)
{
    const auto id = stage.hand_in({});
    const RowForm form(Page(browser.get(kReview + "/" + id).body), id);
    stage.sql.run("INSERT INTO certaward.review (application_id, version, status, level) VALUES (?, 1, 'approved', 1)",
                  {id});
    CHECK_EQUAL(409, browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R10"}})).status);
}

TEST(Failure, a_contract_view_that_does_not_fit_is_503_and_the_log_names_the_column)
{
    const auto view = stage.sql.rows("SHOW CREATE VIEW certaward.award_round")[0][1].value();
    stage.sql.run("CREATE OR REPLACE VIEW certaward.award_round AS SELECT meeting_no AS round_id, 'x' AS title FROM "
                  "campus.license_meeting");
    const auto answer = browser.get(kReview);
    stage.sql.run("DROP VIEW certaward.award_round");
    stage.sql.run("USE certaward");
    stage.sql.run(view);
    check_page(answer, 503, "系統暫時無法使用");
    STRCMP_CONTAINS("view award_round: no column apply_from, no column apply_to", campus().error_log().c_str());
    CHECK_EQUAL(200, browser.get(kReview).status);
}

// Simulates a node of a cluster, where the transaction that records a view can fail certification like any other.
TEST(Failure, a_look_whose_record_lost_to_another_is_recorded_again)
{
    stage.sql.run("CREATE TRIGGER certaward.first_one_loses BEFORE INSERT ON certaward.access_event FOR EACH ROW "
                  "BEGIN IF @has_lost IS NULL THEN SET @has_lost = 1; "
                  "SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213; END IF; END");
    const auto before = stage.sql.value("SELECT COUNT(*) FROM certaward.access_event");
    const auto answer = browser.get(kReview);
    const auto after = stage.sql.value("SELECT COUNT(*) - ? FROM certaward.access_event", {before});
    stage.sql.run("DROP TRIGGER certaward.first_one_loses");

    CHECK_EQUAL(200, answer.status);
    STRCMP_EQUAL("1", after.c_str());
}

TEST(Failure, every_answer_has_the_headers_that_protect_it)
{
    for (const auto& path : {kReview, kExport, std::string("/campus/certaward/nothing")}) {
        const auto answer = browser.get(path);
        STRCMP_CONTAINS("default-src 'none'", answer.header("content-security-policy").c_str());
        CHECK_TRUE(answer.header("content-security-policy").find("unsafe-inline") == std::string::npos);
        STRCMP_EQUAL("nosniff", answer.header("x-content-type-options").c_str());
        STRCMP_EQUAL("private, no-store", answer.header("cache-control").c_str());
        STRCMP_EQUAL("same-origin", answer.header("cross-origin-resource-policy").c_str());
    }
}

TEST(Failure, httpd_logs_no_personal_data)
{
    const auto id = stage.hand_in({.certificate_number = "SECRET-NUMBER-77", .bank_account = "77777777777777"});
    const RowForm form(Page(browser.get(kReview + "/" + id).body), id);
    browser.post(form.action, form.with({{"status", "approved"}, {"level", ""}}));
    const auto log = campus().error_log();
    CHECK_TRUE(log.find("SECRET-NUMBER-77") == std::string::npos);
    CHECK_TRUE(log.find("77777777777777") == std::string::npos);
}

TEST_GROUP(Outage)
{
    Stage stage;
    Browser browser{campus().url()};
};

TEST(Outage, while_the_database_is_away_every_page_is_503_in_chinese_and_work_resumes_by_itself)
{
    stage.log_in(browser, "staff1203");
    CHECK_EQUAL(200, browser.get(kReview).status);

    campus().run("stop-database");
    const auto began = std::chrono::steady_clock::now();
    const auto away = browser.get(kReview);
    const auto took = std::chrono::steady_clock::now() - began;
    const auto post = browser.post(kExport, {{"a", "b"}});
    campus().run("start-database");

    CHECK_EQUAL(503, away.status);
    STRCMP_EQUAL("系統暫時無法使用", Page(away.body).text("//h1").c_str());
    CHECK_FALSE(away.header("retry-after").empty());
    CHECK_TRUE(took < std::chrono::seconds(10)); // an upper limit, not a performance goal
    CHECK_EQUAL(503, post.status);
    CHECK_EQUAL(200, browser.get(kReview).status);
}
