// Tests of the compressed list: it is the same page, and its length does not tell whether a guess of its content is
// right.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <algorithm>
#include <regex>

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Gzip)
{
    Stage stage;
    Browser browser{campus().url()};
    std::string session;

    void setup() override
    {
        session = stage.log_in(browser, "staff1203");
    }
    // Creates a round with one application and requests its list once, so that later answers differ only by their
    // query. Returns the query for the round.
    std::string a_round_of_one()
    {
        stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = 1513");
        stage.sql.run("REPLACE INTO campus.license_meeting VALUES (1513, 151, 1, '2000-03-15', '2000-03-31', "
                      "'1999-08-01', '2000-01-31', CURDATE())");
        stage.hand_in({.round = "1513", .student_id = "C000001681"});
        browser.get(kReview + "?round=1513");
        return "round=1513";
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
    // Replaces the one-time keys, which differ from form to form.
    static std::string without_keys(const std::string& page)
    {
        return std::regex_replace(page, std::regex("[0-9a-f]{32}\""), "KEY\"");
    }
};

TEST(Gzip, is_the_same_page)
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

// The page repeats a link's parameter in each of its links, beside the token of its forms.
TEST(Gzip, is_as_long_when_the_token_was_guessed_right)
{
    const auto round = a_round_of_one();
    const auto token = Page(browser.get(kReview + "?" + round).body).text("//input[@name='token']/@value");
    auto other = token;
    std::ranges::reverse(other);
    const auto right = packed(round + "&after=z" + token + ".1").body;
    const auto wrong = packed(round + "&after=z" + other + ".1").body;
    CHECK_TRUE(right.find(token) != std::string::npos);
    CHECK_EQUAL(wrong.size(), right.size());
}

TEST(Gzip, is_as_long_when_a_name_was_guessed_right)
{
    const auto round = a_round_of_one();
    const auto name = stage.sql.value("SELECT std_name FROM campus.student WHERE std_no = 'C000001681'");
    auto other = name;
    std::rotate(other.begin(), other.begin() + 3, other.end()); // its characters in another order
    const auto right = packed(round + "&" + encoded({{"after", "z" + name + ".1"}})).body;
    const auto wrong = packed(round + "&" + encoded({{"after", "z" + other + ".1"}})).body;
    CHECK_TRUE(right.find(name) != std::string::npos);
    CHECK_EQUAL(wrong.size(), right.size());
}
