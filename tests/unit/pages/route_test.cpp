// Tests of route(): which page answers which URL, and which requests are answered without the database.

#include "domain/failure.h"
#include "pages/route.h"
#include "unit/shown.h"
#include "unit/visit.h"

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace certaward::pages;
using namespace certaward::http;
using namespace unit;

TEST_GROUP(Route)
{
    AVisit here;

    void setup() override
    {
        IGNORE_ALL_LEAKS_IN_TEST(); // ctemplate never frees its names
    }

    Response answer(const std::string& method, const std::string& path)
    {
        here.request.method = method;
        here.request.path = path;
        return route(here.request, here.reviewer, here.site);
    }
    std::string methods_allowed_at(const std::string& path)
    {
        try {
            answer("DELETE", path);
        } catch (const MethodNotAllowed& refusal) {
            return refusal.allowed;
        }
        return "DELETE was answered";
    }
};

TEST(Route, leads_from_the_module_to_the_review_list)
{
    const auto from_base = answer("GET", "");
    CHECK_EQUAL(303, from_base.status);
    CHECK_EQUAL("Location", from_base.headers.at(0).first);
    CHECK_EQUAL("/campus/certaward/review", from_base.headers.at(0).second);
    CHECK_EQUAL(303, answer("GET", "/").status);
}

TEST(Route, leads_to_the_manual_though_the_database_is_away)
{
    const auto page = answer("GET", "/help");
    CHECK_EQUAL(200, page.status);
    STRCMP_CONTAINS("核章清冊", std::get<std::string>(page.body).c_str());
    STRCMP_EQUAL("GET, HEAD", methods_allowed_at("/help").c_str());
}

TEST(Route, tells_of_the_schools_amounts_in_the_rd_offices_manual_alone)
{
    const auto departments = std::get<std::string>(answer("GET", "/help").body);
    here.reviewer = a_reviewer().of_every_unit();
    const auto schools = std::get<std::string>(answer("GET", "/help").body);
    CHECK_TRUE(departments.find("獎勵金額核算") == std::string::npos);
    STRCMP_CONTAINS("獎勵金額核算", schools.c_str());
}

TEST(Route, goes_to_pages_that_ask_the_database)
{
    CHECK_THROWS(domain::Unavailable, answer("GET", "/review"));
    CHECK_THROWS(domain::Unavailable, answer("GET", "/review/4801"));
    CHECK_THROWS(domain::Unavailable, answer("POST", "/review/4801"));
    CHECK_THROWS(domain::Unavailable, answer("GET", "/attachment/91"));
    CHECK_THROWS(domain::Unavailable, answer("GET", "/export"));
    CHECK_THROWS(domain::Unavailable, answer("POST", "/export"));
    CHECK_THROWS(domain::Unavailable, answer("GET", "/export/7/License_202604011200.xlsx"));
    CHECK_THROWS(domain::Unavailable, answer("GET", "/award"));
    CHECK_THROWS(domain::Unavailable, answer("POST", "/award"));
}

TEST(Route, takes_no_form_from_elsewhere_whatever_it_would_do)
{
    here.request.fetch_site = "cross-site";
    for (const auto* path :
         {"/review", "/review/4801", "/review/4801/note", "/export", "/handover", "/award", "/other"})
        CHECK_THROWS(CrossSiteForm, answer("POST", path));
    CHECK_THROWS(domain::Unavailable, answer("GET", "/review")); // any site may link to this page
    here.request.fetch_site.clear();
    CHECK_THROWS(CrossSiteForm, answer("POST", "/review/4801"));
}

TEST(Route, knows_no_other_url)
{
    CHECK_THROWS(domain::NotFound, answer("GET", "/other"));
    CHECK_THROWS(domain::NotFound, answer("GET", "/Review"));
    CHECK_THROWS(domain::NotFound, answer("GET", "/review/4801/x"));
    CHECK_THROWS(domain::NotFound, answer("GET", "/attachment"));
    CHECK_THROWS(domain::NotFound, answer("GET", "/export/7"));
    CHECK_THROWS(domain::NotFound, answer("GET", "//review"));
}

TEST(Route, takes_numbers_only_where_an_id_stands)
{
    CHECK_THROWS(domain::NotFound, answer("GET", "/review/"));
    CHECK_THROWS(domain::NotFound, answer("GET", "/review/x"));
    CHECK_THROWS(domain::NotFound, answer("GET", "/review/04801"));
    CHECK_THROWS(domain::NotFound, answer("GET", "/attachment/18446744073709551616"));
    CHECK_THROWS(domain::NotFound, answer("GET", "/export/-7/License_202604011200.xlsx"));
}

TEST(Route, allows_each_page_its_methods)
{
    CHECK_EQUAL("GET, HEAD", methods_allowed_at("/"));
    CHECK_EQUAL("GET, HEAD", methods_allowed_at("/attachment/91"));
    CHECK_EQUAL("GET, HEAD", methods_allowed_at("/export/7/License_202604011200.xlsx"));
    CHECK_EQUAL("GET, HEAD, POST", methods_allowed_at("/review/4801"));
    CHECK_EQUAL("GET, HEAD, POST", methods_allowed_at("/export"));
    CHECK_EQUAL("GET, HEAD, POST", methods_allowed_at("/award"));
}

// ---- the name of a page in logs

TEST_GROUP(LogName){};

TEST(LogName, is_that_of_its_kind)
{
    CHECK_TRUE(log_name_of("/review") == "review");
    CHECK_TRUE(log_name_of("/review/4801") == "application");
    CHECK_TRUE(log_name_of("/review/4801/note") == "application");
    CHECK_TRUE(log_name_of("/attachment/91") == "attachment");
    CHECK_TRUE(log_name_of("/attachment/91/print") == "attachment");
    CHECK_TRUE(log_name_of("/export") == "export");
    CHECK_TRUE(log_name_of("/export/progress") == "progress");
    CHECK_TRUE(log_name_of("/export/7/License_202604011200.xlsx") == "download");
    CHECK_TRUE(log_name_of("/roster") == "roster");
    CHECK_TRUE(log_name_of("/bankbooks") == "bankbooks");
    CHECK_TRUE(log_name_of("/handover") == "handover");
    CHECK_TRUE(log_name_of("/help") == "help");
    CHECK_TRUE(log_name_of("/award") == "award");
}

TEST(LogName, of_the_modules_own_place_is_where_it_leads_to)
{
    CHECK_TRUE(log_name_of("") == "review");
    CHECK_TRUE(log_name_of("/") == "review");
}

TEST(LogName, repeats_nothing_of_a_path_that_leads_to_no_page)
{
    CHECK_TRUE(log_name_of("/C000001681") == "other");
    CHECK_TRUE(log_name_of("/award/C000001681") == "other");
    CHECK_TRUE(log_name_of("/export/7") == "other");
}

// ---- the subject in the access record

TEST_GROUP(RecordedSubject){};

TEST(RecordedSubject, says_which_page_and_which_id_was_asked_for)
{
    STRCMP_EQUAL("POST /review/4801", recorded_subject("POST", "/review/4801").c_str());
    STRCMP_EQUAL("GET /attachment/91/print", recorded_subject("GET", "/attachment/91/print").c_str());
    STRCMP_EQUAL("PUT ", recorded_subject("PUT", "").c_str());
}

TEST(RecordedSubject, repeats_nothing_that_somebody_typed)
{
    STRCMP_EQUAL("GET /review/...", recorded_subject("GET", "/review/王小明").c_str());
    STRCMP_EQUAL("GET /review/...", recorded_subject("GET", "/review/00012345678901").c_str());
    STRCMP_EQUAL("another method /...", recorded_subject("WANG", "/X").c_str());
}

TEST(RecordedSubject, is_short_however_long_the_path)
{
    std::string deep;
    for (int i = 0; i < 1000; ++i)
        deep += "/1";
    STRCMP_EQUAL("GET /1/1/1/1", recorded_subject("GET", deep).c_str());
}
