// Tests of languages: on every page and in every answer, the module's own texts are in one language. Texts typed by
// students, departments and the site stay as they were typed.

#include "harness/canaries.h"
#include "harness/every_page.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "CppUTest/TestHarness.h"

using namespace harness;
using namespace integration;

namespace {

// Han characters and their punctuation in UTF-8: U+3000 to U+303F, U+3400 to U+9FFF, U+F900 to U+FAFF, U+FF01 to
// U+FFEF, and planes 2 and 3.
const std::regex kChinese("(\xE3\x80[\x80-\xBF]|[\xE3-\xE9][\x80-\xBF][\x80-\xBF]|\xEF[\xA4-\xAB\xBC-\xBF][\x80-\xBF]|"
                          "\xF0[\xA0-\xBF][\x80-\xBF][\x80-\xBF])+");

const std::regex kLang("<html lang=\"([^\"]*)\"");
const std::regex kEnglish("msgstr \"([A-Z][^\"{&]{11,})\"");

std::string language_of(const std::string& html)
{
    std::smatch found;
    return std::regex_search(html, found, kLang) ? found[1].str() : "";
}

// Returns all texts with Chinese that come from the site's data, the longest first.
std::vector<std::string> data_of(Sql& sql)
{
    std::set<std::string> data;
    for (const std::string& of : {std::string("name FROM certaward.unit"),
                                  std::string("title FROM certaward.award_round"),
                                  std::string("class_name FROM certaward.application"),
                                  std::string("student_name FROM certaward.application"),
                                  std::string("certificate_name FROM certaward.application"),
                                  std::string("certificate_number FROM certaward.application"),
                                  std::string("issuer FROM certaward.application"),
                                  std::string("bank_code FROM certaward.application"),
                                  std::string("bank_account FROM certaward.application"),
                                  std::string("name FROM certaward.reviewer"),
                                  std::string("reviewer_name FROM certaward.review"),
                                  std::string("reviewer_name FROM certaward.review_event"),
                                  std::string("reviewer_name FROM certaward.handover"),
                                  std::string("maker_name FROM certaward.export"),
                                  std::string("reviewer_name FROM certaward.review_note"),
                                  std::string("reviewer_name FROM certaward.award_budget"),
                                  std::string("certificate_name FROM certaward.recognized_certificate"),
                                  std::string("name FROM certaward.bank"),
                                  std::string("text FROM certaward.rejection_reason"),
                                  std::string("description FROM certaward.level"),
                                  std::string("reason_words FROM certaward.review"),
                                  std::string("text FROM certaward.review_note"),
                                  std::string("'競賽' FROM DUAL")})
        for (const auto& row : sql.rows("SELECT DISTINCT " + of))
            if (row[0] && std::regex_search(*row[0], kChinese)) data.insert(*row[0]);
    std::vector<std::string> longest_first(data.begin(), data.end());
    std::ranges::stable_sort(longest_first, [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return longest_first;
}

// Returns the text as it was before a template escaped it.
std::string unescaped(std::string text)
{
    for (const auto& [escape, sign] :
         {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        for (auto at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1))
            text = text.substr(0, at) + sign + text.substr(at + std::strlen(escape));
    return text;
}

// Returns the texts with Chinese, unescaped, between tags, quotes and line ends.
std::set<std::string> texts_with_chinese(const std::string& html)
{
    std::set<std::string> texts;
    for (std::size_t from = 0; from < html.size();) {
        const auto to = std::min(html.find_first_of("<>\"\n", from), html.size());
        auto text = unescaped(html.substr(from, to - from));
        if (std::regex_search(text, kChinese)) texts.insert(std::move(text));
        from = to + 1;
    }
    return texts;
}

std::string without(std::string text, const std::vector<std::string>& data)
{
    for (const auto& each : data)
        for (auto at = text.find(each); at != std::string::npos; at = text.find(each, at))
            text.erase(at, each.size());
    return text;
}

// Returns the catalogue's English texts as a page shows them; only texts of at least 12 characters, which match nothing
// else.
std::vector<std::string> english_texts()
{
    std::ifstream file("templates/en.po");
    const std::string catalogue(std::istreambuf_iterator<char>(file), {});
    std::vector<std::string> texts;
    for (std::sregex_iterator text(catalogue.begin(), catalogue.end(), kEnglish), end; text != end; ++text)
        texts.push_back((*text)[1]);
    return texts;
}

} // namespace

TEST_GROUP(Languages)
{
    Stage stage{Sql{campus().socket()}};
    std::vector<std::pair<std::string, std::string>> pages; // path, HTML

    void ask_for_all_in(const std::string& language)
    {
        EveryPage every_page(campus(), language, [this](const std::string& path, const Answer& answer) {
            if (answer.header("content-type").starts_with("text/html") && !answer.body.empty())
                pages.emplace_back(path, answer.body);
        });
        every_page.ask_for_all();
        Browser stranger(campus().url());
        stranger.set_cookie("CAMPUSLANG", language);
        for (const std::string path : {"/review", "/no-such-page"})
            pages.emplace_back("GET " + path + " by nobody", stranger.get(kBase + path).body);
        CHECK_TRUE(pages.size() > 100);
    }

    static bool is_paper(const std::string& path)
    {
        return path.starts_with("GET /roster") || path.starts_with("GET /bankbooks");
    }
};

TEST(Languages, leave_nothing_of_ours_Chinese_in_an_English_page)
{
    ask_for_all_in("en");
    const auto data = data_of(stage.sql);
    std::map<std::string, std::string> found; // text to page
    for (const auto& [path, html] : pages) {
        const auto language = language_of(html);
        if (is_paper(path)) {
            STRCMP_EQUAL("zh-Hant-TW", language.c_str());
            continue;
        }
        if (!language.empty()) STRCMP_EQUAL("en", language.c_str()); // a part of a page has no lang attribute
        for (const auto& text : texts_with_chinese(html))
            found.emplace(text, path);
    }
    std::set<std::string> left;
    for (const auto& [text, path] : found)
        if (const auto ours = without(text, data); std::regex_search(ours, kChinese)) left.insert(ours + " in " + path);
    std::string all;
    for (const auto& each : left)
        all += each + "\n";
    STRCMP_EQUAL("", all.c_str());
}

TEST(Languages, leave_nothing_of_ours_English_in_a_Chinese_page)
{
    ask_for_all_in("zh-TW");
    const auto texts = english_texts();
    CHECK_TRUE(texts.size() > 100);
    std::string left;
    for (const auto& [path, html] : pages) {
        if (const auto language = language_of(html); !language.empty()) STRCMP_EQUAL("zh-Hant-TW", language.c_str());
        for (const auto& text : texts)
            if (html.find(text) != std::string::npos) left += text + " in " + path + "\n";
    }
    STRCMP_EQUAL("", left.c_str());
}
