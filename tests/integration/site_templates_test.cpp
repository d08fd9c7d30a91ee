// Tests of a site's own templates: if one is broken, the last good one is served, and the error log says why.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "CppUTest/TestHarness.h"

using namespace integration;
namespace fs = std::filesystem;

TEST_GROUP(SiteTemplates)
{
    Stage stage;
    Browser browser{campus().url()};
    const fs::path folder = campus().folder();
    const fs::path site = folder / "etc/templates";
    const fs::path foot = site / "foot.tpl";
    const fs::path conf = folder / "etc/site-templates.conf";
    const fs::path extra = folder / "etc/extra-generation.conf";
    const std::string first_line = "{{%AUTOESCAPE context=\"HTML\"}}\n";
    int generation = 0;

    void setup() override
    {
        stage.log_in(browser, "staff1203");
        fs::create_directories(site);
        said_by("sed 's#^CertAwardTemplates *#&\"" + site.string() + "\" #' conf/certaward.conf > '" + conf.string() +
                "'");
        ::setenv("CAMPUS_CONF", conf.c_str(), 1);
    }
    void teardown() override
    {
        fs::remove_all(site);
        fs::remove(conf);
        fs::remove(extra);
        ::unsetenv("CAMPUS_CONF");
        campus().restart_httpd();
    }
    // Reloads httpd gracefully and waits, at most ten seconds, until a child of the new generation answers.
    void reload()
    {
        const auto mark = "/generation-" + std::to_string(++generation);
        std::ofstream(extra) << "Redirect \"" << mark << "\" \"/\"\n";
        said_by("kill -USR1 $(cat '" + (folder / "httpd.pid").string() + "')");
        for (int tenths = 0; tenths < 100 && browser.get(mark).status != 302; ++tenths)
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        CHECK_EQUAL(302, browser.get(mark).status);
    }
    void write(const std::string& text) const
    {
        std::ofstream(foot) << text;
    }
    std::string page()
    {
        const auto answer = browser.get(kReview);
        CHECK_EQUAL(200, answer.status);
        return answer.body;
    }
    // Returns how often the error log has this text.
    int times_said(const std::string& what) const
    {
        const auto all = campus().error_log();
        int times = 0;
        for (auto at = all.find(what); at != std::string::npos; at = all.find(what, at + 1))
            ++times;
        return times;
    }
};

TEST(SiteTemplates, that_are_broken_leave_the_last_good_one_serving)
{
    write(first_line + "<footer>教務處</footer></main></body></html>\n");
    campus().restart_httpd();
    const auto good = page();
    write(first_line + "\n{{#SIGNED}}<footer>第二版</footer>\n");
    reload();
    const auto after_edit = page();
    const auto said = times_said("foot.tpl, line 3: section SIGNED is never closed. " + foot.string() +
                                 " as it was before is served instead");
    write(first_line + "<footer>第二版</footer></main></body></html>\n");
    reload();
    const auto mended = page();

    STRCMP_CONTAINS("<footer>教務處</footer>", good.c_str());
    STRCMP_CONTAINS("<footer>教務處</footer>", after_edit.c_str());
    CHECK_EQUAL(1, said);
    STRCMP_CONTAINS("<footer>第二版</footer>", mended.c_str());
}

TEST(SiteTemplates, that_are_broken_when_httpd_starts_leave_ours_serving)
{
    const std::string complaint = "foot.tpl, line 1: does not begin with {{%AUTOESCAPE";
    const auto before = times_said(complaint);
    write("<footer>{{NAME}}</footer>\n");
    campus().restart_httpd();

    STRCMP_CONTAINS("id=\"live\"", page().c_str());
    CHECK_EQUAL(1, times_said(complaint) - before);
}
