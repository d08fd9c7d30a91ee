// Tests of style and script: few files, compressed, and each complete without loading another.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Static)
{
    Stage stage;
    Browser browser{campus().url()};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    std::vector<std::string> files_of(const std::string& path)
    {
        const Page page(browser.get(path).body);
        auto files = page.texts("//link[@rel='stylesheet']/@href");
        const auto scripts = page.texts("//script/@src");
        files.insert(files.end(), scripts.begin(), scripts.end());
        return files;
    }
    Answer compressed(const std::string& path)
    {
        return browser.send("GET", path, "", {"Accept-Encoding: gzip"});
    }
};

TEST(Static, a_page_of_the_list_has_one_file_of_each)
{
    const auto files = files_of(kReview);
    CHECK_EQUAL(2U, files.size());
    STRCMP_EQUAL("/campus/certaward/static/certaward.css", files[0].c_str());
    STRCMP_EQUAL("/campus/certaward/static/certaward.js", files[1].c_str());
}

TEST(Static, no_file_needs_another)
{
    const auto id = stage.hand_in({});
    for (const auto& path : {kReview, kReview + "/" + id, kExport, std::string("/campus/certaward/roster?round=1121"),
                             std::string("/campus/certaward/bankbooks?round=1121")})
        for (const auto& file : files_of(path)) {
            const auto answer = browser.get(file);
            CHECK_EQUAL_TEXT(200, answer.status, file.c_str());
            for (const auto& word : {"import\"", "import(", " from\"", "@import", "url("})
                CHECK_TRUE_TEXT(answer.body.find(word) == std::string::npos, (file + " has " + word).c_str());
        }
}

TEST(Static, files_come_compressed)
{
    for (const auto& file : files_of(kReview)) {
        const auto answer = compressed(file);
        STRCMP_EQUAL("gzip", answer.header("content-encoding").c_str());
        STRCMP_CONTAINS("Accept-Encoding", answer.header("vary").c_str());
        CHECK_TRUE(answer.body.size() < browser.get(file).body.size() / 2);
    }
}

TEST(Static, a_file_that_has_not_changed_is_not_sent_again)
{
    const std::string file = "/campus/certaward/static/certaward.js";
    const auto first = compressed(file);
    const auto again =
        browser.send("GET", file, "", {"Accept-Encoding: gzip", "If-Modified-Since: " + first.header("last-modified")});
    STRCMP_EQUAL("", first.header("etag").c_str());
    CHECK_EQUAL(304, again.status);
    STRCMP_EQUAL("", again.body.c_str());
}
