// Tests of Templates: a page shows every value as text, and a site may replace single templates.

#include "unit/shown.h"
#include "unit/temporary_folder.h"
#include "view/templates.h"

#include <regex>
#include <vector>

#include "CppUTest/TestHarness.h"

using namespace certaward::view;
using namespace unit;

namespace {

const std::string kFirst = "{{%AUTOESCAPE context=\"HTML\"}}\n";
const std::regex kSection(R"(\{\{#(\w+)\}\})");
const std::regex kPlaceForValue(R"(\{\{(\w+)\}\})");

std::vector<std::string> names_of(const std::regex& mark, const std::string& text)
{
    std::vector<std::string> names;
    for (std::sregex_iterator found(text.begin(), text.end(), mark), end; found != end; ++found)
        names.push_back((*found)[1]);
    return names;
}

std::size_t occurrences(const std::string& what, const std::string& text)
{
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size()))
        ++count;
    return count;
}

} // namespace

TEST_GROUP(Templates)
{
    TemporaryFolder site;
    const Templates ours{{"templates"}};

    void setup() override
    {
        IGNORE_ALL_LEAKS_IN_TEST(); // ctemplate never frees its names
    }

    // Renders one of our templates with every section shown and this value in every placeholder.
    std::string filled(const std::filesystem::path& file, const std::string& value) const
    {
        const auto text = bytes_of(file);
        Page page(file.filename(), chinese());
        for (const auto& section : names_of(kSection, text))
            page.values().show(section);
        for (const auto& name : names_of(kPlaceForValue, text))
            page.set_everywhere(name, value);
        return ours.render(page);
    }

    static std::string rendered(const Templates& templates, std::string_view name)
    {
        Page page("greeting.tpl", chinese());
        page.values().set("NAME", name);
        return templates.render(page);
    }
};

TEST(Templates, of_ours_escape_every_value_in_every_place)
{
    std::size_t places_of_all = 0;
    for (const auto& entry : std::filesystem::directory_iterator("templates")) {
        if (entry.path().extension() != ".tpl") continue;
        const auto places = names_of(kPlaceForValue, bytes_of(entry.path())).size();
        const auto page = filled(entry.path(), "\"'><script>alert(1)</script>&amp;");
        CHECK_EQUAL_TEXT(places, occurrences("&lt;script&gt;", page), entry.path().c_str());
        CHECK_EQUAL_TEXT(places, occurrences("&amp;amp;", page), entry.path().c_str());
        CHECK_EQUAL_TEXT(0U, occurrences("<script>", page), entry.path().c_str());
        CHECK_EQUAL_TEXT(0U, occurrences("\"'", page), entry.path().c_str());
        places_of_all += places;
    }
    CHECK_TRUE(places_of_all > 100); // the loop has checked many
}

TEST(Templates, of_a_row_show_no_markup_of_a_student)
{
    Page page("review_row.tpl", chinese());
    page.values().set("STUDENT_NAME", "<script>alert('王')</script>").set("CERTIFICATE_NAME", "A&B <b>乙級</b>");
    const auto row = ours.render(page);
    STRCMP_CONTAINS("<strong>&lt;script&gt;alert(&#39;王&#39;)&lt;/script&gt;</strong>", row.c_str());
    STRCMP_CONTAINS("<strong>A&amp;B &lt;b&gt;乙級&lt;/b&gt;</strong>", row.c_str());
}

TEST(Templates, of_a_form_let_no_quote_end_an_attribute)
{
    Page page("decision.tpl", chinese());
    page.values().set("WORDS", "\" onfocus=\"alert(1)\" autofocus x='");
    const auto row = ours.render(page);
    STRCMP_CONTAINS("value=\"&quot; onfocus=&quot;alert(1)&quot; autofocus x=&#39;\"", row.c_str());
}

TEST(Templates, of_a_row_link_to_no_script)
{
    Page page("review_row.tpl", chinese());
    page.values().repeat("BANKBOOK").set("HREF", "javascript:alert(1)");
    const auto row = ours.render(page);
    STRCMP_CONTAINS("<a href=\"#\"", row.c_str());
    CHECK_EQUAL(0U, occurrences("javascript:", row));
}

TEST(Templates, keep_an_ampersand_in_a_link)
{
    Page page("review_row.tpl", chinese());
    page.values().repeat("BANKBOOK").set("HREF", "/campus/certaward/review?round=1151&status=any");
    STRCMP_CONTAINS("href=\"/campus/certaward/review?round=1151&amp;status=any\"", ours.render(page).c_str());
}

TEST(Templates, show_bad_bytes_as_replacement_characters)
{
    Page page("review_row.tpl", chinese());
    page.values().set("STUDENT_NAME", "王\xE5\x01𠮷");
    STRCMP_CONTAINS("<strong>王\uFFFD\uFFFD𠮷</strong>", ours.render(page).c_str());
}

TEST(Templates, leave_a_gap_for_what_comes_later)
{
    site.write("greeting.tpl",
               "{{%AUTOESCAPE context=\"HTML\"}}\n<b>{{NAME}}</b>{{#ROWS}}<i>{{>ROW}}</i>{{/ROWS}}<hr>");
    const Templates with_gap{{site.path()}};
    Page page("greeting.tpl", chinese());
    page.values().set("NAME", "<!--gap-->").repeat("ROWS").leave_placeholder("ROW");
    const auto around = with_gap.render_split(page);
    STRCMP_EQUAL("<b>&lt;!--gap--&gt;</b><i>", around.before.bytes.c_str());
    STRCMP_EQUAL("</i><hr>", around.after.bytes.c_str());
    CHECK_EQUAL(1U, around.before.values.size());
    CHECK_EQUAL(0U, around.after.values.size());
}

TEST(Templates, say_where_values_stand)
{
    site.write("greeting.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<b>{{NAME}}</b>{{#LEVEL}}<i>{{NAME}}</i>{{/LEVEL}}"
                               "<u title=\"{{NAME}}\">{{NOTHING}}</u>");
    const Templates marked{{site.path()}};
    Page page("greeting.tpl", chinese());
    page.values().set("NAME", "A&B").show("LEVEL");
    const auto values_of = [](const RenderedText& text) {
        std::vector<std::string> values;
        for (const auto& value : text.values)
            values.push_back(text.bytes.substr(value.from, value.to - value.from));
        return values;
    };
    const auto all = marked.render_text(page);
    STRCMP_EQUAL(marked.render(page).c_str(), all.bytes.c_str());
    CHECK_TRUE(values_of(all) == (std::vector<std::string>{"A&amp;B", "A&amp;B", "A&amp;B"}));
    CHECK_TRUE(values_of(marked.render_text(page, {"LEVEL"})) == (std::vector<std::string>{"A&amp;B", "A&amp;B"}));
}

TEST(Templates, without_a_place_for_the_gap_are_no_page)
{
    site.write("greeting.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<b>{{NAME}}</b>");
    const Templates without_gap{{site.path()}};
    Page page("greeting.tpl", chinese());
    page.values().leave_placeholder("ROW");
    CHECK_THROWS(std::runtime_error, without_gap.render_split(page));
}

TEST(Templates, show_numbers)
{
    Page page("review_row.tpl", chinese());
    page.values().set("ID", 18446744073709551615U);
    STRCMP_CONTAINS("id=\"application-18446744073709551615\"", ours.render(page).c_str());
}

TEST(Templates, repeat_a_section_with_values_of_its_own)
{
    Page page("review_row.tpl", chinese());
    page.values().repeat("CERTIFICATE").set("HREF", "/attachment/92").set("NUMBER", 1);
    page.values().repeat("CERTIFICATE").set("HREF", "/attachment/93").set("NUMBER", 2);
    const auto row = ours.render(page);
    STRCMP_CONTAINS("href=\"/attachment/92\"", row.c_str());
    STRCMP_CONTAINS("href=\"/attachment/93\"", row.c_str());
}

TEST(Templates, leave_out_a_section_that_is_not_shown)
{
    Page page("review_row.tpl", chinese());
    page.values().show_if(false, "NO_BANKBOOK").show_if(true, "NO_CERTIFICATE");
    CHECK_EQUAL(1U, occurrences("<em>未附</em>", ours.render(page)));
}

TEST(Templates, of_a_site_replace_ours)
{
    site.write("review_row.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<p>{{STUDENT_NAME}}</p>");
    const Templates both({site.path(), "templates"});
    Page page("review_row.tpl", chinese());
    page.values().set("STUDENT_NAME", "王小明");
    STRCMP_EQUAL("<p>王小明</p>", both.render(page).c_str());
}

TEST(Templates, of_a_site_leave_the_rest_of_ours)
{
    site.write("review_row.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<p>{{STUDENT_NAME}}</p>");
    const Templates both({site.path(), "templates"});
    STRCMP_CONTAINS("</html>", both.render(Page("foot.tpl", chinese())).c_str());
}

TEST(Templates, of_a_site_may_replace_what_another_includes)
{
    site.write("foot.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<footer>教務處</footer></body></html>");
    const Templates both({site.path(), "templates"});
    Page page("attachment_missing.tpl", chinese());
    page.values().include("HEAD", "head.tpl");
    page.values().include("FOOT", "foot.tpl");
    STRCMP_CONTAINS("<footer>教務處</footer>", both.render(page).c_str());
}

TEST(Templates, stay_as_they_were_read)
{
    site.write("greeting.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<p>{{NAME}}</p>");
    const Templates templates({site.path()});
    site.write("greeting.tpl", "{{#BROKEN}}");
    STRCMP_EQUAL("<p>王小明</p>", rendered(templates, "王小明").c_str());
}

TEST(Templates, that_are_broken_are_refused_by_name)
{
    site.write("greeting.tpl", "{{#NAME}}never closed");
    try {
        const Templates broken({site.path(), "templates"});
        FAIL("a broken template was taken");
    } catch (const std::runtime_error& error) {
        STRCMP_CONTAINS("greeting.tpl", error.what());
    }
}

TEST(Templates, of_a_site_that_are_broken_leave_what_they_were_before)
{
    const auto file = site.write("foot.tpl", kFirst + "<footer>教務處</footer>");
    const Templates first({site.path(), "templates"});
    site.write("foot.tpl", kFirst + "{{#SIGNED}}<footer>教務處第二版</footer>");
    const Templates second({site.path(), "templates"}, first.texts());
    const Templates third({site.path(), "templates"}, second.texts());

    for (const auto* templates : {&second, &third}) {
        STRCMP_EQUAL("<footer>教務處</footer>", templates->render(Page("foot.tpl", chinese())).c_str());
        CHECK_EQUAL(1U, templates->broken().size());
        STRCMP_EQUAL((file.string() + ", line 2: section SIGNED is never closed. " + file.string() +
                      " as it was before is served instead")
                         .c_str(),
                     templates->broken().front().says.c_str());
    }
}

TEST(Templates, of_a_site_that_were_never_good_leave_ours)
{
    const auto file = site.write("foot.tpl", "");
    const Templates templates({site.path(), "templates"});
    STRCMP_CONTAINS("</html>", templates.render(Page("foot.tpl", chinese())).c_str());
    CHECK_EQUAL(1U, templates.broken().size());
    STRCMP_CONTAINS("foot.tpl, line 1: does not begin with", templates.broken().front().says.c_str());
    STRCMP_CONTAINS(". templates/foot.tpl is served instead", templates.broken().front().says.c_str());
}

TEST(Templates, of_a_site_that_are_mended_are_served_again)
{
    site.write("foot.tpl", kFirst + "<footer>教務處</footer>");
    const Templates first({site.path(), "templates"});
    site.write("foot.tpl", kFirst + "{{#SIGNED}}");
    const Templates second({site.path(), "templates"}, first.texts());
    site.write("foot.tpl", kFirst + "<footer>教務處第二版</footer>");
    const Templates third({site.path(), "templates"}, second.texts());
    STRCMP_EQUAL("<footer>教務處第二版</footer>", third.render(Page("foot.tpl", chinese())).c_str());
    CHECK_TRUE(third.broken().empty());
}

TEST(Templates, of_a_site_that_are_removed_leave_ours_without_a_word)
{
    const auto file = site.write("foot.tpl", kFirst + "<footer>教務處</footer>");
    const Templates first({site.path(), "templates"});
    std::filesystem::remove(file);
    const Templates second({site.path(), "templates"}, first.texts());
    STRCMP_CONTAINS("</html>", second.render(Page("foot.tpl", chinese())).c_str());
    CHECK_TRUE(second.broken().empty());
}

TEST(Templates, of_a_folder_that_has_gone_leave_ours_and_say_so)
{
    const Templates templates({site.path() / "no-such-folder", "templates"});
    STRCMP_CONTAINS("</html>", templates.render(Page("foot.tpl", chinese())).c_str());
    CHECK_EQUAL(1U, templates.broken().size());
    STRCMP_CONTAINS("no-such-folder", templates.broken().front().says.c_str());
}

TEST(Templates, that_are_not_there_are_refused)
{
    CHECK_THROWS(std::runtime_error, Templates({site.path()}));
    CHECK_THROWS(std::runtime_error, Templates({site.path() / "no-such-folder"}));
}

TEST(Templates, give_no_page_when_the_template_is_missing)
{
    CHECK_THROWS(std::runtime_error, ours.render(Page("no-such.tpl", chinese())));
}

TEST(Templates, give_no_half_page_when_an_included_one_is_missing)
{
    Page page("attachment_missing.tpl", chinese());
    page.values().include("HEAD", "no-such.tpl");
    CHECK_THROWS(std::runtime_error, ours.render(page));
}
