// Tests of fault_of(), which tells what is wrong with a template and in which line. The administrator who edits a
// template reads both in the error log.

#include "view/template_fault.h"

#include <filesystem>

#include "unit/temporary_folder.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::view;

TEST_GROUP(TemplateFault){void setup() override{IGNORE_ALL_LEAKS_IN_TEST(); // ctemplate never frees its names
}

// Returns "LINE: WHY" for a template of the usual first line and the text below it; empty if it has no fault.
static std::string said_of(const std::string& below)
{
    const auto fault = fault_of("{{%AUTOESCAPE context=\"HTML\"}}\n" + below);
    return fault ? std::to_string(fault->line) + ": " + fault->why : "";
}
}
;

TEST(TemplateFault, is_in_none_of_ours)
{
    for (const auto& entry : std::filesystem::directory_iterator("templates"))
        if (entry.path().extension() == ".tpl")
            CHECK_FALSE_TEXT(fault_of(unit::bytes_of(entry.path())).has_value(), entry.path().c_str());
}

TEST(TemplateFault, is_a_section_that_is_never_closed_where_it_begins)
{
    STRCMP_EQUAL("3: section ROW is never closed", said_of("<p>\n{{#ROW}}\n{{#CELL}}{{/CELL}}\n</p>\n").c_str());
}

TEST(TemplateFault, is_a_section_that_ends_where_another_is_open)
{
    STRCMP_EQUAL("4: section ROW ends here, but is not the one that is open",
                 said_of("{{#ROW}}\n{{#CELL}}\n{{/ROW}}{{/CELL}}\n").c_str());
    STRCMP_EQUAL("2: section ROW ends here, but is not the one that is open", said_of("{{/ROW}}").c_str());
}

TEST(TemplateFault, is_a_marker_without_its_end)
{
    STRCMP_EQUAL("3: a marker without }}", said_of("<p>\n{{NAME</p>\n").c_str());
}

TEST(TemplateFault, is_what_ctemplate_refuses_in_its_words_in_the_line_that_has_it)
{
    STRCMP_EQUAL("4: Illegal name in template 'A B'", said_of("<p>\n{{#ROW}}\n{{A B}}\n{{/ROW}}\n</p>\n").c_str());
    STRCMP_EQUAL("3: Unknown modifier for variable A: 'nosuch'", said_of("\n{{A:nosuch}}\n<p>\n").c_str());
    STRCMP_EQUAL("3: Auto-Escape: Value of URL attribute \"href\" must be enclosed in quotes.",
                 said_of("{{! over\nlines }}<a href={{A}}>\n").c_str());
}

TEST(TemplateFault, is_a_first_line_that_lets_nothing_be_escaped)
{
    for (const std::string text : {"", "<p>\n", "\xEF\xBB\xBF{{%AUTOESCAPE context=\"HTML\"}}\n",
                                   "{{%AUTOESCAPE context=\"XML\"}}\n", "\n{{%AUTOESCAPE context=\"HTML\"}}\n"}) {
        const auto fault = fault_of(text);
        CHECK_TRUE_TEXT(fault && fault->line == 1, text.c_str());
        STRCMP_EQUAL("does not begin with {{%AUTOESCAPE context=\"HTML\"}}, so nothing in it is escaped",
                     fault->why.c_str());
    }
}

TEST(TemplateFault, is_a_text_saved_as_big5)
{
    STRCMP_EQUAL("3: is not UTF-8", said_of("<p>好</p>\n<p>\xA7\xDA</p>\n").c_str());
}
