// Tests of how a page's language is chosen: by the portal's cookie, the browser, or the site.

#include "http/language_negotiation.h"
#include "unit/shown.h"

#include <stdexcept>

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace certaward::http;

TEST_GROUP(LanguageNegotiator)
{
    LanguageNegotiator::Languages languages;

    void setup() override
    {
        IGNORE_ALL_LEAKS_IN_TEST(); // ICU never frees the data it has loaded
        languages.push_back(std::make_unique<const view::Language>());
        languages.push_back(std::make_unique<const view::Language>("en", std::vector<std::string>()));
    }

    std::string chosen(std::string_view own, std::string_view cookies, std::string_view accept = "") const
    {
        return LanguageNegotiator(languages, own, "lang").of(cookies, accept).tag();
    }
    std::string by_cookie(const std::string& value) const
    {
        return chosen("zh-Hant-TW", "lang=" + value);
    }
    std::string by_browser(std::string_view accept) const
    {
        return chosen("browser", "", accept);
    }
};

TEST(LanguageNegotiator, is_the_sites_own_when_nobody_says_otherwise)
{
    CHECK_EQUAL("zh-Hant-TW", chosen("zh-Hant-TW", ""));
    CHECK_EQUAL("en", chosen("en", ""));
    CHECK_EQUAL("zh-Hant-TW", LanguageNegotiator().of("lang=en", "en").tag());
}

TEST(LanguageNegotiator, heeds_the_browser_only_where_the_site_does)
{
    CHECK_EQUAL("zh-Hant-TW", chosen("zh-Hant-TW", "", "en"));
    CHECK_EQUAL("en", chosen("browser", "", "en"));
}

TEST(LanguageNegotiator, goes_by_the_portals_cookie_first)
{
    CHECK_EQUAL("en", chosen("zh-Hant-TW", "a=b; lang=en; c=d"));
    CHECK_EQUAL("zh-Hant-TW", chosen("browser", "lang=zh-TW", "en"));
    CHECK_EQUAL("zh-Hant-TW", chosen("en", "lang=zh_TW"));
    CHECK_EQUAL("zh-Hant-TW", LanguageNegotiator(languages, "zh-Hant-TW", "").of("lang=en", "").tag());
}

TEST(LanguageNegotiator, knows_the_names_that_portals_give_languages)
{
    for (const auto* name : {"en", "EN", "en-US", "en_US", "en-GB", "\"en\""})
        CHECK_EQUAL("en", by_cookie(name));
    for (const auto* name : {"zh", "zh-TW", "zh_TW", "zh-tw", "zh-Hant", "zh-Hant-TW", "zh-HK", "zh-CN", "tw", "TW"})
        CHECK_EQUAL("zh-Hant-TW", by_cookie(name));
}

TEST(LanguageNegotiator, passes_over_a_cookie_that_names_none)
{
    for (const auto* value : {"", "fr", "ak", "ja", "1", "%E4", "en;q=", "../../etc", "\xFF\xFE"})
        CHECK_EQUAL("en", chosen("en", std::string("lang=") + value));
    CHECK_EQUAL("en", chosen("zh-Hant-TW", "lang=fr; lang=en"));
}

TEST(LanguageNegotiator, is_what_the_browser_prefers_of_what_there_is)
{
    CHECK_EQUAL("en", by_browser("en-US,en;q=0.9,zh-TW;q=0.8"));
    CHECK_EQUAL("zh-Hant-TW", by_browser("zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7"));
    CHECK_EQUAL("en", by_browser("ja,en;q=0.5"));
    CHECK_EQUAL("en", by_browser("zh-TW;q=0.1, en;q=0.2"));
    CHECK_EQUAL("zh-Hant-TW", by_browser("zh-CN,zh;q=0.9,en;q=0.8"));
}

TEST(LanguageNegotiator, is_Chinese_for_a_browser_that_prefers_none_of_them)
{
    for (const auto* header : {"", "*", "fr", "ja, ko;q=0.5", ";;;", ",", "\xFF", "q=1", "en;q=0"})
        CHECK_EQUAL("zh-Hant-TW", by_browser(header));
    CHECK_EQUAL("zh-Hant-TW", by_browser(std::string(100'000, 'x')));
}

TEST(LanguageNegotiator, reads_a_long_list_as_far_as_it_goes)
{
    std::string list = "en";
    while (list.size() < 300)
        list += ",fr;q=0.5";
    CHECK_EQUAL("en", by_browser(list));
    CHECK_EQUAL("zh-Hant-TW", by_browser(list.substr(3)));
}

TEST(LanguageNegotiator, of_a_site_must_be_one_that_there_is)
{
    try {
        const LanguageNegotiator choice(languages, "ja", "");
        FAIL("there is no Japanese");
    } catch (const std::runtime_error& error) {
        STRCMP_EQUAL("CertAwardLanguage: the folders of CertAwardTemplates have no ja.po; there are: zh-Hant-TW en",
                     error.what());
    }
}
