// Tests of a page's language: the portal's cookie decides first, then the browser if the site says so, then the site's
// own language.

#include "integration/campus.h"

#include <filesystem>
#include <fstream>

#include "CppUTest/TestHarness.h"

using namespace integration;

namespace {

const std::string kChineseTitle = "專業證照 獎勵審核清單";
const std::string kEnglishTitle = "Certificate awards: review list";

} // namespace

TEST_GROUP(LanguageOfPages)
{
    Stage stage{Sql{campus().socket()}};
    Browser browser{campus().url()};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }

    std::string title(const std::string& accepted = "")
    {
        const auto answer = browser.send("GET", kReview, "", {"Accept-Language: " + accepted});
        return Page(answer.body).text("//h1");
    }
};

TEST(LanguageOfPages, is_Chinese_whatever_the_browser_prefers)
{
    CHECK_EQUAL(kChineseTitle, title());
    CHECK_EQUAL(kChineseTitle, title("en"));
}

TEST(LanguageOfPages, is_the_one_that_the_portals_cookie_names)
{
    browser.set_cookie("CAMPUSLANG", "en-US");
    CHECK_EQUAL(kEnglishTitle, title("zh-TW"));
    browser.set_cookie("CAMPUSLANG", "zh_TW");
    CHECK_EQUAL(kChineseTitle, title("en"));
    browser.set_cookie("CAMPUSLANG", "nonsense");
    CHECK_EQUAL(kChineseTitle, title("en"));
}

TEST(LanguageOfPages, is_the_browsers_where_the_site_goes_by_that)
{
    const MoreConfiguration more("CertAwardLanguage browser\n");
    CHECK_EQUAL(kEnglishTitle, title("en-GB,en;q=0.8"));
    CHECK_EQUAL(kChineseTitle, title("zh-TW,zh;q=0.9,en;q=0.8"));
    CHECK_EQUAL(kChineseTitle, title("fr"));
    browser.set_cookie("CAMPUSLANG", "zh-TW");
    CHECK_EQUAL(kChineseTitle, title("en"));
}

TEST(LanguageOfPages, may_be_English_for_everybody)
{
    const MoreConfiguration more("CertAwardLanguage en\n");
    CHECK_EQUAL(kEnglishTitle, title());
    CHECK_EQUAL(kEnglishTitle, title("zh-TW"));
}

TEST(LanguageOfPages, is_Chinese_while_the_catalogue_of_the_sites_own_is_broken)
{
    const auto site = campus().folder() / "language-of-the-site";
    std::filesystem::create_directories(site);
    std::ofstream(site / "ja.po") << "msgid 核准\n";
    {
        const MoreConfiguration more("CertAwardTemplates \"" + site.string() + "\"\nCertAwardLanguage ja\n");
        CHECK_EQUAL(kChineseTitle, title());
        STRCMP_CONTAINS("ja.po, line 1: a text is not in quotes", campus().error_log().c_str());
    }
    std::filesystem::remove_all(site);
}

TEST(LanguageOfPages, holds_for_what_is_answered_to_the_script_and_for_whom_nobody_knows)
{
    browser.set_cookie("CAMPUSLANG", "en");
    const auto id = stage.hand_in({.certificate_number = "LANGUAGE-1"});
    const RowForm form(Page(browser.get(kReview + "?q=LANGUAGE-1").body), id);
    const auto row = browser.send("POST", form.action, encoded(form.with({{"status", "approved"}, {"level", "3"}})),
                                  {"Content-Type: application/x-www-form-urlencoded", "X-CertAward-Fragment: row"});
    LONGS_EQUAL(200, row.status);
    STRCMP_CONTAINS(">Saved<", row.body.c_str());
    STRCMP_CONTAINS("Approved, level 3", row.body.c_str());

    Browser stranger(campus().url());
    stranger.set_cookie("CAMPUSLANG", "en");
    STRCMP_EQUAL("Please log in first", Page(stranger.post(kReview, {}).body).text("//h1").c_str());
}

TEST(LanguageOfPages, stays_Chinese_on_what_is_handed_over)
{
    browser.set_cookie("CAMPUSLANG", "en");
    const auto roster = browser.get("/campus/certaward/roster?round=" + stage.past_round()).body;
    STRCMP_CONTAINS("<html lang=\"zh-Hant-TW\">", roster.c_str());
}
