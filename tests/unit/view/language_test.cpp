// Tests of Language, which translates templates and messages by a catalogue.

#include "unit/shown.h"
#include "unit/temporary_folder.h"
#include "view/language.h"
#include "view/templates.h"

#include <stdexcept>

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace certaward::view;
using namespace unit;

namespace {

const std::string kFirst = R"({{%AUTOESCAPE context="HTML"}})";

std::string entry(const std::string& id, const std::string& text, const std::string& context = "")
{
    return (context.empty() ? "" : "msgctxt \"" + context + "\"\n") + "msgid \"" + id + "\"\nmsgstr \"" + text +
           "\"\n\n";
}

std::string refusal_of(const std::string& catalogue)
{
    try {
        const Language language("en", {catalogue});
        return "none";
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

std::string texts_in(std::string_view text)
{
    std::string texts;
    for (const auto& part : chinese_texts(text))
        texts += (texts.empty() ? "" : " | ") + std::string(text.substr(part.from, part.to - part.from));
    return texts;
}

} // namespace

TEST_GROUP(Language){void setup() override{IGNORE_ALL_LEAKS_IN_TEST(); // ctemplate never frees its names
}
}
;

TEST(Language, of_its_own_is_Chinese_as_used_in_Taiwan)
{
    CHECK_EQUAL("zh-Hant-TW", chinese().tag());
    CHECK_EQUAL("核准", chinese().text("核准"));
}

TEST(Language, has_messages_by_its_catalogue)
{
    const Language english("en", {entry("核准", "approved") + entry("{}級", "level {}")});
    CHECK_EQUAL("approved", english.text("核准"));
    CHECK_EQUAL("level 3", english.text(domain::message("{}級", 3)));
}

TEST(Language, leaves_Chinese_what_its_catalogue_lacks)
{
    const Language english("en", {entry("核准", "")});
    CHECK_EQUAL("核准", english.text("核准"));
    CHECK_EQUAL("儲存", english.text("儲存"));
}

TEST(Language, prefers_the_catalogue_that_comes_first)
{
    const Language english("en", {entry("核准", "granted"), entry("核准", "approved") + entry("儲存", "Save")});
    CHECK_EQUAL("granted", english.text("核准"));
    CHECK_EQUAL("Save", english.text("儲存"));
}

TEST(Language, finds_texts_of_templates_from_tag_to_tag)
{
    CHECK_EQUAL("待審 | 日", texts_in("<p>待審 <b>{{DAYS}}</b> 日</p>"));
    CHECK_EQUAL("第{{PAGE}}頁", texts_in("<p>第{{PAGE}}頁</p>"));
    CHECK_EQUAL("{{NAME}} 的等級 | 等級…", texts_in("<select aria-label=\"{{NAME}} 的等級\"><option>等級…</option>"));
    CHECK_EQUAL("甲 | 乙", texts_in("{{#A}}甲{{/A}}{{>ROW}}\n  乙\n"));
    CHECK_EQUAL("　", texts_in("<b>　</b>"));
    CHECK_EQUAL("", texts_in("<p class=\"facts\">R&amp;D {{NAME}} — ÷ ✓</p>"));
    CHECK_EQUAL("𠮷", texts_in("𠮷"));
}

TEST(Language, translates_a_template_and_keeps_the_blanks_around)
{
    const Language english("en", {entry("待審", "pending") + entry("{{N}} 日", "days: {{N}}")});
    CHECK_EQUAL("<p> pending <b>days: {{N}}</b></p>", english.template_text("a.tpl", "<p> 待審 <b>{{N}} 日</b></p>"));
}

TEST(Language, may_have_a_text_for_one_template_alone)
{
    const Language english("en", {entry("日", "day(s)", "a.tpl") + entry("日", "Sunday")});
    CHECK_EQUAL("day(s)", english.template_text("a.tpl", "日"));
    CHECK_EQUAL("Sunday", english.template_text("b.tpl", "日"));
    CHECK_EQUAL("Sunday", english.text("日"));
}

TEST(Language, ends_no_tag_or_attribute_with_a_translation)
{
    const Language english("en", {entry("甲", "<b> \\\"R&D\\\"")});
    CHECK_EQUAL("<p title=\"&lt;b> &quot;R&amp;D&quot;\">", english.template_text("a.tpl", "<p title=\"甲\">"));
}

TEST(Language, refuses_a_catalogue_that_loses_a_marker_of_a_template)
{
    CHECK_EQUAL("line 4: the translation has other {{markers}} than the text",
                refusal_of(entry("甲", "A") + entry("{{N}} 日", "days")));
    CHECK_EQUAL("line 1: the translation has other {{markers}} than the text", refusal_of(entry("甲", "{{A}}")));
    CHECK_EQUAL("none", refusal_of(entry("{{A}}和{{B}}", "{{B}} and {{A}}")));
}

TEST(Language, is_offered_when_a_folder_of_templates_has_its_catalogue)
{
    const TemporaryFolder site;
    site.write("page.tpl", kFirst + "<p>核准 {{WHO}}</p>");
    site.write("xx.po", entry("核准 {{WHO}}", "ok {{WHO}}") + entry("甲", "A"));
    const Templates templates({site.path()});
    CHECK_EQUAL(2, templates.languages().size());
    Page page("page.tpl", *templates.languages().at(1));
    page.values().set("WHO", "甲");
    STRCMP_CONTAINS("<p>ok A</p>", templates.render(page).c_str());
    Page in_chinese("page.tpl", *templates.languages().at(0));
    in_chinese.values().set("WHO", "甲");
    STRCMP_CONTAINS("<p>核准 甲</p>", templates.render(in_chinese).c_str());
}

TEST(Language, may_have_a_whole_template_of_its_own)
{
    const TemporaryFolder site;
    site.write("page.tpl", kFirst + "核准");
    site.write("xx/page.tpl", kFirst + "all anew");
    site.write("xx.po", entry("核准", "ok"));
    const Templates templates({site.path()});
    STRCMP_CONTAINS("all anew", templates.render(Page("page.tpl", *templates.languages().at(1))).c_str());
    STRCMP_CONTAINS("核准", templates.render(Page("page.tpl", *templates.languages().at(0))).c_str());
}

TEST(Language, keeps_its_own_template_when_a_site_changes_the_Chinese_one)
{
    const TemporaryFolder ours;
    ours.write("page.tpl", kFirst + "核准");
    ours.write("xx/page.tpl", kFirst + "all anew");
    ours.write("xx.po", "");
    const TemporaryFolder site;
    site.write("xx/page.tpl", kFirst + "本校"); // a site's folder may have this name: it is not a language's folder
    const Templates templates({site.path() / "xx", ours.path()});
    STRCMP_CONTAINS("本校", templates.render(Page("page.tpl", *templates.languages().at(0))).c_str());
    STRCMP_CONTAINS("all anew", templates.render(Page("page.tpl", *templates.languages().at(1))).c_str());
}

TEST(Language, has_a_catalogue_by_whatever_name_its_tag_is_written)
{
    const TemporaryFolder site;
    site.write("page.tpl", kFirst);
    site.write("en_us.po", "");
    site.write("en.old.po", "");
    site.write("zh-Hant-TW.po", "");
    const Templates templates({site.path()});
    CHECK_EQUAL(2, templates.languages().size());
    CHECK_EQUAL("en-US", templates.languages().at(1)->tag());
    CHECK_EQUAL(2, templates.broken().size());
    STRCMP_CONTAINS("has no name of a language", templates.broken().front().says.c_str());
}

TEST(Language, of_a_broken_catalogue_is_what_it_was_before)
{
    const TemporaryFolder site;
    site.write("page.tpl", kFirst + "核准");
    site.write("xx.po", entry("核准", "ok"));
    const Templates first({site.path()});
    site.write("xx.po", "msgid 核准\n");
    const Templates second({site.path()}, first.texts());
    STRCMP_CONTAINS("ok", second.render(Page("page.tpl", *second.languages().at(1))).c_str());
    CHECK_EQUAL(1, second.broken().size());
    STRCMP_CONTAINS("xx.po, line 1: a text is not in quotes", second.broken().front().says.c_str());
    const Templates third({site.path()}); // as when httpd starts
    CHECK_EQUAL(1, third.languages().size());
    STRCMP_CONTAINS("xx.po, line 1", third.broken().front().says.c_str());
}
