// Tests of authentication: by the portal's session, and for users that another module has set.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

#include <fstream>

using namespace integration;

TEST_GROUP(Session)
{
    Stage stage;
    Browser browser{campus().url()};
};

TEST(Session, a_department_office_sees_the_list)
{
    stage.log_in(browser, "staff1203");
    CHECK_EQUAL(200, browser.get(kReview).status);
}

TEST(Session, without_one_a_get_goes_to_the_login_page)
{
    const auto answer = browser.get(kExport);
    CHECK_EQUAL(302, answer.status);
    STRCMP_EQUAL((campus().url() + "/campus/login.php?next=%2Fcampus%2Fcertaward%2Fexport").c_str(),
                 (answer.header("location").starts_with("/") ? campus().url() + answer.header("location")
                                                             : answer.header("location"))
                     .c_str());
}

TEST(Session, without_one_a_post_gets_401_and_a_page_that_says_how_to_go_on)
{
    const auto answer = browser.post(kReview + "/1", {{"status", "approved"}});
    CHECK_EQUAL(401, answer.status);
    const Page page(answer.body);
    STRCMP_EQUAL("請先登入", page.text("//h1").c_str());
    CHECK_TRUE(page.has("//a[@class='login']"));
}

TEST(Session, that_has_expired_by_the_databases_clock_is_none)
{
    const auto token = stage.log_in(browser, "staff1203");
    stage.sql.run(
        "UPDATE campus.web_session SET expires_at = NOW() - INTERVAL 1 SECOND WHERE sid_sha256 = SHA2(?, 256)",
        {token});
    CHECK_EQUAL(302, browser.get(kReview).status);
}

TEST(Session, that_was_logged_out_is_dead_at_once)
{
    const auto token = stage.log_in(browser, "staff1203");
    CHECK_EQUAL(200, browser.get(kReview).status);
    stage.sql.run("DELETE FROM campus.web_session WHERE sid_sha256 = SHA2(?, 256)", {token});
    CHECK_EQUAL(302, browser.get(kReview).status);
}

TEST(Session, the_hash_itself_is_no_cookie)
{
    const auto token = stage.log_in(browser, "staff1203");
    browser.set_cookie("CAMPUSSID", stage.sql.value("SELECT SHA2(?, 256)", {token}));
    CHECK_EQUAL(302, browser.get(kReview).status);
}

TEST(Session, of_an_account_without_duty_gets_403_in_chinese)
{
    stage.log_in(browser, "noduty");
    const auto answer = browser.get(kReview);
    CHECK_EQUAL(403, answer.status);
    STRCMP_EQUAL("您沒有使用這項功能的權限", Page(answer.body).text("//h1").c_str());
}

TEST(Session, of_somebody_who_has_left_gets_403)
{
    stage.log_in(browser, "left1");
    CHECK_EQUAL(403, browser.get(kReview).status);
}

TEST(Session, a_duty_that_is_taken_away_ends_at_the_next_request)
{
    stage.sql.run("INSERT INTO campus.employee SELECT 'shortlived', '暫代', dept_no, NULL, pwd_hash, 1 FROM "
                  "campus.employee WHERE acct = 'noduty'");
    stage.sql.run(
        "INSERT INTO campus.employee_duty (acct, duty_code, dept_no) VALUES ('shortlived', 'LIC_DEPT', '1401')");
    stage.log_in(browser, "shortlived");
    CHECK_EQUAL(200, browser.get(kReview).status);
    stage.sql.run("DELETE FROM campus.employee_duty WHERE acct = 'shortlived'");
    CHECK_EQUAL(403, browser.get(kReview).status);
    stage.sql.run("DELETE FROM campus.employee WHERE acct = 'shortlived'");
}

// Serves the same pages behind httpd's own Basic authentication, in a Location of their own.
TEST_GROUP(OtherAuthentication)
{
    const MoreConfiguration more{with_passwords()};
    Browser browser{campus().url()};
    Stage stage;

    static std::string with_passwords()
    {
        const auto users = campus().folder() / "etc/users";
        std::ofstream(users) << "rd1:{SHA}"
                             << "5en6G6MezRroT3XKqkdPOmY/BfQ="
                             << "\nnoduty:{SHA}"
                             << "5en6G6MezRroT3XKqkdPOmY/BfQ="
                             << "\nStaff1203:{SHA}"
                             << "5en6G6MezRroT3XKqkdPOmY/BfQ="
                             << "\n"; // the password is "secret"
        return "<Location \"/other/certaward\">\n"
               "  AuthType Basic\n  AuthName \"campus\"\n  AuthBasicProvider file\n"
               "  AuthUserFile \"" +
               users.string() +
               "\"\n"
               "  Require certaward\n  SetHandler certaward\n"
               "  ErrorDocument 401 default\n  ErrorDocument 403 default\n"
               "</Location>\n";
    }
};

// A name typed with a wrong password may be another person's.
TEST(OtherAuthentication, whoever_has_the_wrong_password_leaves_no_row_under_the_name_they_typed)
{
    const std::string rows = "SELECT COUNT(*) FROM certaward.access_event";
    const auto before = stage.sql.value(rows);
    browser.log_in_with("rd1:guessed");
    const auto refused = browser.get("/other/certaward/review");
    CHECK_EQUAL(401, refused.status);
    STRCMP_EQUAL(before.c_str(), stage.sql.value(rows).c_str());
}

TEST(OtherAuthentication, whoever_httpd_says_it_is_reviews_by_their_duty)
{
    const auto unknown = browser.get("/other/certaward/review");
    CHECK_EQUAL(401, unknown.status);
    STRCMP_CONTAINS("請先登入校務行政資訊系統，再開啟這一頁。", unknown.body.c_str());
    CHECK_FALSE(Page(unknown.body).has("//ol")); // nothing was sent, so the page has no steps to send it again

    browser.log_in_with("rd1:secret");
    const auto answer = browser.get("/other/certaward/review");
    CHECK_EQUAL(200, answer.status);
    const Page list(answer.body);
    CHECK_TRUE(list.has("//select[@name='unit']/option[. = '資訊工程系']"));

    const auto id = stage.hand_in({});
    const RowForm form(Page(browser.get("/other/certaward/review/" + id).body), id);
    CHECK_EQUAL(303, browser.post(form.action, form.with({{"status", "approved"}, {"level", "2"}})).status);
    STRCMP_EQUAL("rd1", stage.sql.value("SELECT account FROM certaward.review WHERE application_id = ?", {id}).c_str());
}

TEST(OtherAuthentication, a_user_without_duty_gets_403_whatever_httpd_would_say)
{
    browser.log_in_with("noduty:secret");
    const auto answer = browser.get("/other/certaward/review");
    CHECK_EQUAL(403, answer.status);
    STRCMP_EQUAL("您沒有使用這項功能的權限", Page(answer.body).text("//h1").c_str());
}

TEST(OtherAuthentication, capitals_in_the_users_name_do_not_count)
{
    browser.log_in_with("Staff1203:secret");
    CHECK_EQUAL(200, browser.get("/other/certaward/review").status);
}
