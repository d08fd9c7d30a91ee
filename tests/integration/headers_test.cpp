// Tests of the security headers: every answer of every URL has them, good or bad, from the module or from httpd.

#include "integration/campus.h"
#include "integration/said_by.h"

#include "CppUTest/TestHarness.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

using namespace integration;

namespace {

// A request in arguments of curl, and the status that it must get.
struct Asked {
    std::string url; // below the Location
    std::string arguments;
    int status;
    bool is_personal = true; // no cache may store it
};

const std::string kBase = "/campus/certaward";
const std::string kForm = " -H 'Content-Type: application/x-www-form-urlencoded'";

// Headers with the exact value that each must have.
const Fields kHeaders{{"x-content-type-options", "nosniff"},
                      {"referrer-policy", "strict-origin"},
                      {"cross-origin-resource-policy", "same-origin"}};

std::string lower_case(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::vector<std::string> values_of(const std::string& name, const std::vector<std::string>& head)
{
    std::vector<std::string> values;
    for (const auto& line : head)
        if (lower_case(line).starts_with(name + ": ")) values.push_back(line.substr(name.size() + 2));
    return values;
}

std::string what_lacks(const Asked& asked, const std::vector<std::string>& head)
{
    std::string lacks;
    if (head.empty() || !head.front().starts_with("HTTP/1.1 " + std::to_string(asked.status)))
        lacks += " status " + std::to_string(asked.status) + ", not '" + (head.empty() ? "" : head.front()) + "'";
    for (const auto& [name, value] : kHeaders)
        if (values_of(name, head) != std::vector{value}) lacks += " " + name;

    const auto policies = values_of("content-security-policy", head);
    const auto says = [&](const char* words) { return policies.front().find(words) != std::string::npos; };
    if (policies.size() != 1 || !says("default-src 'none'") || !says("frame-ancestors 'self'") || says("unsafe-"))
        lacks += " content-security-policy";

    const auto caching = values_of("cache-control", head);
    if (asked.is_personal ? caching != std::vector<std::string>{"private, no-store"} : caching.size() > 1)
        lacks += " cache-control";
    return lacks;
}

} // namespace

TEST_GROUP(Headers)
{
    Stage stage;
    Browser browser{campus().url()};
    std::string session, application, picture, lost;
    std::string workbook; // below /export/

    // Logs in the R&D office, which may open every page, and creates an application, its attachments and an export.
    void setup() override
    {
        session = stage.log_in(browser, "rd1");
        application = stage.hand_in({});
        picture = std::to_string(
            stage.sql.insert("INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, content) VALUES "
                             "(?, 'L', 1, 'x', ?)",
                             {application, "%PDF-1.7 of the test"}));
        lost = stage.attach(application, "B", "nowhere/gone.jpg");
        browser.post(kExport, export_form(Page(browser.get(kExport).body), stage.past_round(), "everything"));
        workbook = stage.sql.value("SELECT CONCAT(export_id, '/', file_name) FROM certaward.export WHERE state = "
                                   "'complete' ORDER BY export_id DESC LIMIT 1");
    }

    std::vector<std::string> head_of(const Asked& asked)
    {
        const auto cookie = asked.arguments.find("-b ") == std::string::npos ? "-b CAMPUSSID=" + session : "";
        auto head = said_by("curl -s -m 20 --path-as-is -o /dev/null -D - " + cookie + " " + asked.arguments + " '" +
                            campus().url() + kBase + asked.url + "'");
        std::erase(head, '\r');
        return lines_of(head);
    }
    void check(const std::vector<Asked>& table)
    {
        std::string complaints;
        for (const auto& asked : table)
            if (const auto lacks = what_lacks(asked, head_of(asked)); !lacks.empty())
                complaints += "\n" + asked.arguments + " " + asked.url + " lacks" + lacks;
        STRCMP_EQUAL("", complaints.c_str());
    }
    std::string other_kind(const std::string& ending)
    {
        return workbook.substr(0, workbook.rfind('.')) + ending;
    }

    std::vector<Asked> pages()
    {
        return {{"/review", "", 200},
                {"/review/" + application, "", 200},
                {"/attachment/" + picture, "", 200},
                {"/attachment/" + picture + "/print", "", 200},
                {"/export", "", 200},
                {"/export/progress?id=" + workbook.substr(0, workbook.find('/')), "", 200},
                {"/export/" + workbook, "", 200},
                {"/export/" + other_kind(".csv"), "", 200},
                {"/export/" + other_kind(".eml"), "", 200},
                {"/roster", "", 200},
                {"/bankbooks", "", 200},
                {"/award", "", 200},
                {"/static/certaward.css", "", 200, false},
                {"/static/certaward.js", "", 200, false},
                {"/static/icon.svg", "", 200, false}};
    }
};

TEST(Headers, stand_on_every_page_and_file)
{
    check(pages());
}

TEST(Headers, stand_on_redirects_and_on_what_is_sent_in_part_or_not_again)
{
    check({{"", "", 303},
           {"/review", "-b CAMPUSSID=expired", 302},
           {"/attachment/" + picture, "-H 'Range: bytes=0-3'", 206},
           {"/attachment/" + picture, "-H 'Range: bytes=0-1,3-4'", 206},
           {"/attachment/" + picture, "-H 'If-None-Match: *'", 304},
           {"/export/" + workbook, "-H 'Range: bytes=0-3'", 206},
           {"/export/" + workbook, "-H 'If-None-Match: *'", 304},
           {"/static/certaward.css", "-H 'If-None-Match: *'", 304, false},
           {"/static/certaward.css", "-H 'Range: bytes=0-3'", 206, false}});
}

TEST(Headers, stand_on_every_refusal)
{
    const auto own = " -H 'Origin: " + campus().url() + "'";
    const auto large = std::string(70'000, 'x');
    const auto cookies = std::string(8'200, 'x');
    check({{"/nothing", "", 404},
           {"/review/999999999", "", 404},
           {"/review/12x", "", 404},
           {"/attachment/" + lost, "", 404},
           {"/export/" + other_kind(".zip"), "", 404},
           {"/review?q=%zz", "", 400},
           {"/review?q=%00", "", 400},
           {"/review/%zz", "", 400},
           {"/review", "-H 'Cookie: a=" + cookies + "'", 400},
           {"/review/" + application, "-d a=b" + own, 400},
           {"/review", "-d a=b -b CAMPUSSID=expired" + own, 401},
           {"/review", "-d a=b -H 'Origin: https://evil.example'", 403},
           {"/review", "-d a=b", 403},
           {"/review", "-X DELETE", 405},
           {"/review", "-X OPTIONS", 405},
           {"/review", "-X TRACE", 405},
           {"/review", "-X FOO", 405},
           {"/roster", "-d a=b" + own, 405},
           {"/attachment/" + picture, "-H 'If-Match: \"other\"'", 412},
           {"/review", "-d " + large + own, 413},
           {"/review", "-d '{}' -H 'Content-Type: application/json'" + own, 415},
           {"/attachment/" + picture, "-H 'Range: bytes=1000000-'", 416},
           {"/static/none.css", "", 404, false},
           {"/static/", "", 404, false},
           {"/static/certaward.css", "-X DELETE", 405, false}});
}

TEST(Headers, stand_on_the_answers_to_forms)
{
    const RowForm form(Page(browser.get(kReview + "/" + application).body), application);
    const auto sent = [&](const Fields& choices) {
        return "-H 'Origin: " + campus().url() + "'" + kForm + " --data-binary '" + encoded(form.with(choices)) + "'";
    };
    const auto url = "/review/" + application;
    check({{url, sent({{"status", "approved"}, {"level", ""}}), 422},
           {url, sent({{"status", "rejected"}, {"reason", "R10"}}), 303},
           {url, sent({{"status", "rejected"}, {"reason", "R11"}}), 409}});
}

TEST(Headers, are_those_of_a_get_where_a_head_is_asked_for_and_nothing_follows_them)
{
    for (const auto& asked : pages()) {
        auto with_head = asked;
        with_head.arguments = "-I";
        CHECK_EQUAL_TEXT(0, browser.send("HEAD", kBase + asked.url, "", {}).body.size(), asked.url.c_str());
        for (const auto* name : {"content-type", "content-security-policy", "cache-control", "content-disposition"})
            CHECK_TRUE_TEXT(values_of(name, head_of(asked)) == values_of(name, head_of(with_head)), asked.url.c_str());
    }
}

// An echoed TRACE shows the cookies to an attacker who can make a browser send one.
TEST(Headers, a_trace_is_not_echoed_where_httpd_allows_it)
{
    const MoreConfiguration more("TraceEnable on\n");
    const auto elsewhere = browser.send("TRACE", "/campus/login.php", "", {});
    const auto here = browser.send("TRACE", kReview, "", {});
    CHECK_EQUAL(200, elsewhere.status);
    STRCMP_CONTAINS(session.c_str(), elsewhere.body.c_str());
    CHECK_EQUAL(405, here.status);
    STRCMP_EQUAL("GET, HEAD, POST", here.header("allow").c_str());
    CHECK_TRUE(here.body.find(session) == std::string::npos);
}

// If a page with a token and a search term were compressed as a whole, its length would reveal the token, guess by
// guess. Of a list, the module itself compresses only the text that comes from templates.
TEST(Headers, pages_are_not_compressed_where_httpd_compresses_all_html)
{
    const MoreConfiguration more("LoadModule filter_module ${HTTPD_MODULES}/mod_filter.so\n"
                                 "LoadModule deflate_module ${HTTPD_MODULES}/mod_deflate.so\n"
                                 "AddOutputFilterByType DEFLATE text/html text/css\n");
    const auto list = browser.get(kReview).body;
    const auto packed = browser.send("GET", kReview, "", {"Accept-Encoding: gzip"}).body;
    const auto page = browser.send("GET", kExport, "", {"Accept-Encoding: gzip"});
    const auto missing = browser.send("GET", kBase + "/nothing", "", {"Accept-Encoding: gzip"});
    const auto style = browser.send("GET", kBase + "/static/certaward.css", "", {"Accept-Encoding: gzip"});
    STRCMP_EQUAL("", page.header("content-encoding").c_str());
    CHECK_EQUAL(200, page.status);
    const auto token = Page(list).text("//input[@name='token']/@value");
    CHECK_TRUE(packed.find(token) != std::string::npos);
    STRCMP_EQUAL("", missing.header("content-encoding").c_str());
    CHECK_EQUAL(404, missing.status);
    STRCMP_EQUAL("gzip", style.header("content-encoding").c_str());
}
