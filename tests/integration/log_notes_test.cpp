// Tests of the notes that a site's access log can print: which account saw which page.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "CppUTest/TestHarness.h"

using namespace integration;
namespace fs = std::filesystem;

TEST_GROUP(LogNotes)
{
    Stage stage;
    Browser browser{campus().url()};
    const fs::path log = campus().folder() / "logs/notes.log";
    const MoreConfiguration more{"CustomLog \"" + log.string() +
                                 "\" \"%m %{certaward-account}n %{certaward-page}n %>s\"\n"
                                 "<Location \"/campus/certaward/award\">\n"
                                 "    ErrorDocument 404 /not-found.html\n"
                                 "</Location>\n"};

    void setup() override
    {
        fs::resize_file(log, 0); // drops the requests of the campus script, which waits for httpd
    }
    std::string logged() const
    {
        std::ifstream file(log);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    // Waits, at most ten seconds, until the log has so many lines, since httpd writes a line after it has sent the
    // answer. Returns the log.
    std::string logged(std::size_t lines) const
    {
        for (int tenths = 0; tenths < 100 && lines_of(logged()).size() < lines; ++tenths)
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        return logged();
    }
};

TEST(LogNotes, name_the_account_and_the_page_and_neither_an_id_nor_a_search)
{
    const auto application = stage.hand_in({});
    stage.log_in(browser, "staff1203");
    browser.get(kReview + "?q=C000001681");
    browser.get(kReview + "/" + application);
    browser.post(kReview + "/" + application, {{"status", "approved"}});
    browser.get(kExport);

    STRCMP_EQUAL("GET staff1203 review 200\n"
                 "GET staff1203 application 200\n"
                 "POST staff1203 application 400\n" // without the hidden fields of our form
                 "GET staff1203 export 200\n",
                 logged(4).c_str());
}

TEST(LogNotes, name_nobody_who_is_not_logged_in)
{
    browser.get(kReview);
    browser.post(kReview, {});
    browser.get("/campus/certaward/static/certaward.css");
    STRCMP_EQUAL("GET - review 302\nPOST - review 401\nGET - - 200\n", logged(3).c_str());
}

TEST(LogNotes, name_who_was_refused_also_where_the_site_shows_a_page_of_its_own_instead)
{
    stage.log_in(browser, "staff1203");
    browser.get(kReview + "/18446744073709551615");
    const auto award = browser.get("/campus/certaward/award"); // a page of the R&D office
    CHECK_TRUE(Page(award.body).has("//h1[contains(., '找不到網頁')]"));
    STRCMP_EQUAL("GET staff1203 application 404\nGET staff1203 award 404\n", logged(2).c_str());
}
