// A list that is packed on its way: the same page, and no guess at what it holds makes it shorter.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <algorithm>
#include <regex>

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Packed)
{
    Stage stage;
    Browser browser{campus().url()};
    std::string session;

    void setup() override
    {
        session = stage.log_in(browser, "staff1203");
    }
    Answer packed(const std::string& query)
    {
        return browser.send("GET", kReview + "?" + query, "", {"Accept-Encoding: gzip"});
    }
    std::string unpacked_by_curl(const std::string& query)
    {
        return said_by("curl --silent --compressed -b CAMPUSSID=" + session + " '" + campus().url() + kReview + "?" +
                       query + "'");
    }
    // Each form has a key of its own.
    static std::string without_keys(const std::string& page)
    {
        return std::regex_replace(page, std::regex("[0-9a-f]{32}\""), "KEY\"");
    }
};

TEST(Packed, is_the_same_page)
{
    for (const auto& query :
         {"status=any", "status=any&show=all", "q=nowhere", "round=1121&status=approved&check=any"}) {
        const auto answer = packed(query);
        STRCMP_EQUAL("gzip", answer.header("content-encoding").c_str());
        STRCMP_EQUAL("Accept-Encoding", answer.header("vary").c_str());
        const auto plain = browser.get(kReview + "?" + query);
        STRCMP_EQUAL("", plain.header("content-encoding").c_str());
        STRCMP_EQUAL(without_keys(plain.body).c_str(), without_keys(unpacked_by_curl(query)).c_str());
        CHECK_TRUE(answer.body.size() < plain.body.size());
    }
}

// What stands in a link of ours comes back in each link of the page, beside the token of its forms.
TEST(Packed, is_as_long_when_the_token_was_guessed_right)
{
    const auto token = Page(browser.get(kReview + "?status=any").body).text("//input[@name='token']/@value");
    auto other = token;
    std::ranges::reverse(other);
    const auto right = packed("status=any&after=z" + token + ".1");
    const auto wrong = packed("status=any&after=z" + other + ".1");
    CHECK_TRUE(right.body.find(token) != std::string::npos);
    CHECK_EQUAL(wrong.body.size(), right.body.size());
}

TEST(Packed, is_as_long_when_a_name_was_guessed_right)
{
    stage.hand_in({.student_id = "C000001681", .certificate_number = "PACKED-1"});
    const auto name = stage.sql.value("SELECT std_name FROM campus.student WHERE std_no = 'C000001681'");
    const auto of = [&](const std::string& text) { return packed("q=PACKED-1&" + encoded({{"after", text + ".1"}})); };
    auto other = name;
    std::rotate(other.begin(), other.begin() + 3, other.end()); // its signs in another order
    CHECK_EQUAL(of("z" + other).body.size(), of("z" + name).body.size());
}
