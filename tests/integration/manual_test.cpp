// The staff manual's six steps over HTTP, as a department's office takes them each half-year.

#include "integration/campus.h"
#include "integration/workbook_file.h"

#include "CppUTest/TestHarness.h"

#include <fstream>
#include <iterator>

using namespace integration;

namespace {

// Returns the captcha's answer. Only a test can read it: the portal keeps it in its own session file.
std::string captcha_answer(const Browser& browser)
{
    std::ifstream file(campus().folder() / "run/portal" / ("sess_" + browser.cookie("PORTALFORM")));
    const std::string session(std::istreambuf_iterator<char>(file), {});
    const auto at = session.find("captcha|s:");
    const auto from = session.find('"', at) + 1;
    return session.substr(from, session.find('"', from) - from);
}

Answer log_in_through_the_portal(Browser& browser, const std::string& account, const std::string& next)
{
    const auto form =
        Page(browser.get("/campus/login.php" + (next.empty() ? "" : "?" + encoded({{"next", next}}))).body);
    browser.get("/campus/captcha.php");
    Fields fields{{"account", account}, {"password", "campus-demo"}, {"captcha", captcha_answer(browser)}};
    for (const std::string name : {"token", "next"})
        if (const auto xpath = "//input[@name='" + name + "']/@value"; form.has(xpath))
            fields.emplace_back(name, form.text(xpath));
    return browser.post("/campus/login.php", fields);
}

// Question: which cells must the workbook have for each approved application of unit 1203 in a round, by SQL alone?
// Index: (meeting_no, dept_no) of license_apply; the joined tables by their primary keys.
// Shape: a row for each application in the workbook's order, a column for each cell, so that cells are compared.
constexpr const char* kExpected = R"(
    SELECT CONCAT(m.acad_year, '年度第', m.term, '梯次'), d.college_name, d.dept_name, c.class_name, a.std_no, s.std_name,
           a.lic_name, a.lic_no, COALESCE(a.issuer, ''), DATEDIFF(a.obtain_date, '1899-12-30'),
           a.lic_level, ELT(a.lic_level, 10, 3, 1), LEFT(a.bank_code, 3), SUBSTRING(a.bank_code, 4),
           (SELECT b.name FROM certaward.bank b WHERE b.bank_code = CONVERT(LEFT(a.bank_code, 3) USING utf8mb4) COLLATE utf8mb4_unicode_ci),
           a.bank_acct, s.std_name, e.emp_name
    FROM campus.license_apply a
    JOIN campus.license_meeting m ON m.meeting_no = a.meeting_no
    JOIN campus.dept d ON d.dept_no = a.dept_no
    JOIN campus.class c ON c.class_no = a.class_no
    JOIN campus.student s ON s.std_no = a.std_no
    JOIN certaward.review r ON r.application_id = a.apply_no
    JOIN campus.employee e ON e.acct = CONVERT(r.account USING utf8mb4) COLLATE utf8mb4_general_ci
    WHERE a.meeting_no = ? AND a.dept_no = '1203' AND a.state = '1' AND a.apply_time IS NOT NULL
    ORDER BY a.dept_no, c.class_name, a.std_no, a.apply_no)";

} // namespace

TEST_GROUP(Manual)
{
    Stage stage;
    Browser office{campus().url()};
};

TEST(Manual, the_six_steps_from_the_home_page_to_the_workbook)
{
    // Steps 1 and 2: open the administrative system from the school's home page, and log in.
    CHECK_TRUE(Page(office.get("/").body).has("//a[contains(., '校務系統')]"));
    const auto logged_in = log_in_through_the_portal(office, "staff1203", "");
    CHECK_TRUE(logged_in.status == 302 || logged_in.status == 303);
    STRCMP_EQUAL(
        "1",
        stage.sql
            .value("SELECT COUNT(*) FROM campus.web_session WHERE acct = 'staff1203' AND sid_sha256 = SHA2(?, 256)",
                   {office.cookie("CAMPUSSID")})
            .c_str());

    // Step 3: the tree menu leads to the review list.
    const Page frame(office.get("/campus/").body);
    STRCMP_EQUAL(kReview.c_str(), frame.text("//a[contains(., '獎勵審核清單')]/@href").c_str());
    STRCMP_EQUAL(kExport.c_str(), frame.text("//a[contains(., '證照申請匯出')]/@href").c_str());

    // Step 4: open an attachment, approve one application with a level and reject one with a reason.
    const Page list(office.get(kReview).body);
    STRCMP_EQUAL("專業證照 獎勵審核清單", list.text("//h1").c_str());
    const auto rows = list.texts("//table//tr/@id");
    CHECK_EQUAL(20, rows.size());
    const auto first = rows[0].substr(std::string("application-").size());
    const auto second = rows[1].substr(std::string("application-").size());

    const auto picture = office.get(list.text("//tr[@id='" + rows[0] + "']//td[@data-label='附件']//a/@href"));
    CHECK_EQUAL(200, picture.status);
    STRCMP_EQUAL("image/jpeg", picture.header("content-type").c_str());

    const RowForm approve(list, first);
    const auto approved = office.post(approve.action, approve.with({{"status", "approved"}, {"level", "3"}}));
    CHECK_EQUAL(303, approved.status);
    CHECK_TRUE(Page(office.follow(approved).body).has("//p[contains(., '已儲存') and contains(., '核准 3級')]"));

    const RowForm reject(list, second);
    CHECK_EQUAL(303, office.post(reject.action, reject.with({{"status", "rejected"}, {"reason", "R03"}})).status);
    STRCMP_EQUAL("銀行代碼或帳號與存摺影本不符",
                 stage.sql.value("SELECT reason FROM campus.license_apply WHERE apply_no = ?", {second}).c_str());

    // Steps 5 and 6: export 通過 of this round and download the file behind 下載路徑.
    const Page exports(office.get(kExport).body);
    const auto fields = export_form(exports, stage.open_round(), "approved");
    const Page made(office.follow(office.post(kExport, fields)).body);
    const std::string link = "//p[contains(., '下載路徑：')]/a";
    const auto file = office.get(made.text(link + "/@href"));
    CHECK_EQUAL(200, file.status);
    STRCMP_CONTAINS(("filename=\"" + made.text(link) + "\"").c_str(), file.header("content-disposition").c_str());

    // Every cell of the workbook is as the database says.
    const auto workbook = WorkbookFile::open(file.body);
    const auto expected = stage.sql.rows(kExpected, {stage.open_round()});
    CHECK_FALSE(expected.empty());
    CHECK_EQUAL(expected.size() + 1, workbook.rows.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto cells = workbook.texts(i + 1);
        CHECK_EQUAL(21, cells.size());
        STRCMP_EQUAL(std::to_string(i + 1).c_str(), cells[0].c_str());
        for (std::size_t column = 0; column < expected[i].size(); ++column)
            STRCMP_EQUAL(expected[i][column].value_or("").c_str(), cells[column + 1].c_str());
    }
}

TEST(Manual, login_leads_back_to_where_one_was_going)
{
    const auto refused = office.get(kReview + "?status=approved");
    CHECK_EQUAL(302, refused.status);
    STRCMP_CONTAINS("/campus/login.php?next=%2Fcampus%2Fcertaward%2Freview%3Fstatus%3Dapproved",
                    refused.header("location").c_str());

    const auto logged_in = log_in_through_the_portal(office, "staff1203", kReview + "?status=approved");
    CHECK_EQUAL(200, office.follow(logged_in).status);
    STRCMP_CONTAINS("/campus/certaward/review?status=approved", logged_in.header("location").c_str());
}

TEST(Manual, login_leads_nowhere_else)
{
    const auto logged_in = log_in_through_the_portal(office, "staff1203", "//evil.example/campus/");
    const auto location = logged_in.header("location");
    CHECK_TRUE(location == "/campus/" || location == campus().url() + "/campus/");
}
