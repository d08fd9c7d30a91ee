// Tests that the English catalogue translates every text of the project and nothing else.

#include "domain/text.h"
#include "unit/our_texts.h"
#include "unit/shown.h"
#include "view/language.h"
#include "view/po_file.h"

#include <algorithm>
#include <regex>
#include <set>

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace certaward::view;
using namespace unit;

namespace {

const std::regex kEntry("\n    \"([^\"]+)\": \"");

// Returns how many values the code gives a text, which is usually the number of its marks. Two texts have a further
// value, such as {3}, which Chinese leaves out and another language shows.
std::size_t values_of(const std::string& text)
{
    if (text == "{0}年{1}月{2}日") return 4;
    if (text == "西元 {0}") return 2;
    return static_cast<std::size_t>(std::ranges::count(text, '{'));
}

std::string joined(const std::set<std::string>& texts)
{
    std::string all;
    for (const auto& text : texts)
        all += text + "\n";
    return all;
}

} // namespace

TEST_GROUP(English)
{
    const std::vector<PoEntry> entries = po_entries(contents_of("templates/en.po"));
    std::set<std::string> known;

    void setup() override
    {
        IGNORE_ALL_LEAKS_IN_TEST();
        for (const auto& entry : entries)
            if (!entry.text.empty()) known.insert(entry.id);
    }

    std::string unknown_of(const Texts& texts) const
    {
        std::set<std::string> unknown;
        for (const auto& [file, text] : texts)
            if (!known.contains(text)) unknown.insert(file + ": " + text);
        return joined(unknown);
    }
};

TEST(English, knows_every_text_of_the_templates)
{
    CHECK_EQUAL("", unknown_of(texts_of_templates()));
}

TEST(English, knows_every_text_of_the_code)
{
    CHECK_EQUAL("", unknown_of(texts_of_code()));
}

TEST(English, knows_every_text_of_the_script)
{
    const auto words = contents_of("templates/static/i18n_en.js");
    std::set<std::string> unknown;
    for (const auto& [file, text] : texts_of_script())
        if (words.find("\"" + text + "\": \"") == std::string::npos) unknown.insert(file + ": " + text);
    CHECK_EQUAL("", joined(unknown));
}

TEST(English, is_looked_up_for_every_text_of_the_script)
{
    // Names of keyboard keys, signs on buttons, and the separator by which a title is split.
    const std::set<std::string> signs{"\"－\"",      "\"＋\"",       "\"　\"",   "\"J　K\"",
                                      "\"1　2　3\"", "\"O　Enter\"", "\"B　C\"", "\"+　-　0\""};
    std::set<std::string> left;
    for (const auto& [file, text] : texts_not_looked_up_by_script())
        if (!signs.contains(text)) left.insert(file + ": " + text);
    CHECK_EQUAL("", joined(left));
}

TEST(English, has_no_word_that_the_script_never_says)
{
    std::set<std::string> said;
    for (const auto& [file, text] : texts_of_script())
        said.insert(text);
    const auto words = contents_of("templates/static/i18n_en.js");
    std::set<std::string> idle;
    for (std::sregex_iterator entry(words.begin(), words.end(), kEntry), end; entry != end; ++entry)
        if (!said.contains((*entry)[1])) idle.insert((*entry)[1]);
    CHECK_EQUAL("", joined(idle));
}

TEST(English, translates_nothing_that_nobody_says)
{
    std::set<std::string> said;
    for (const auto& texts : {texts_of_templates(), texts_of_code()})
        for (const auto& [file, text] : texts)
            said.insert(text);
    std::set<std::string> idle;
    for (const auto& entry : entries)
        if (!said.contains(entry.id)) idle.insert(entry.id);
    CHECK_EQUAL("", joined(idle));
}

TEST(English, has_one_translation_of_each_text)
{
    std::set<std::pair<std::string, std::string>> seen;
    std::set<std::string> twice;
    for (const auto& entry : entries)
        if (!seen.emplace(entry.context, entry.id).second) twice.insert(entry.id);
    CHECK_EQUAL("", joined(twice));
}

TEST(English, leaves_out_a_text_in_its_own_template_alone)
{
    std::set<std::string> everywhere;
    for (const auto& entry : entries)
        if (entry.context.empty() && domain::trimmed(entry.text).empty()) everywhere.insert(entry.id);
    CHECK_EQUAL("", joined(everywhere));
}

TEST(English, is_without_a_Chinese_sign)
{
    std::set<std::string> mixed;
    for (const auto& entry : entries)
        if (!chinese_texts(entry.text).empty()) mixed.insert(entry.text);
    for (const auto& part : chinese_texts(contents_of("templates/en/help.tpl")))
        mixed.insert("help.tpl, at byte " + std::to_string(part.from));
    CHECK_EQUAL("", joined(mixed));
}

TEST(English, fills_no_mark_that_its_text_does_not_have)
{
    std::set<std::string> wrong;
    for (const auto& entry : entries) {
        if (entry.id.find("{{") != std::string::npos) continue; // a template's text, which is checked when it is loaded
        const std::vector<domain::Message> values(values_of(entry.id), "value");
        if (domain::Message(entry.text.c_str(), values).chinese().find('{') != std::string::npos)
            wrong.insert(entry.id);
    }
    CHECK_EQUAL("", joined(wrong));
}
