// Tests of reading catalogues of translations in the PO format of gettext.

#include "unit/shown.h"
#include "view/po_file.h"

#include <stdexcept>

#include "CppUTest/TestHarness.h"

using namespace certaward::view;

namespace {

std::string refusal_of(std::string_view bytes)
{
    try {
        po_entries(bytes);
        return "none";
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

} // namespace

TEST_GROUP(PoFile){};

TEST(PoFile, has_texts_and_what_they_are_in_another_language)
{
    const auto entries = po_entries("msgid \"核准\"\nmsgstr \"approved\"\n\nmsgid \"儲存\"\nmsgstr \"Save\"\n");
    CHECK_EQUAL(2, entries.size());
    CHECK_EQUAL("核准", entries[0].id);
    CHECK_EQUAL("approved", entries[0].text);
    CHECK_EQUAL("", entries[0].context);
    CHECK_EQUAL(4, entries[1].line);
    CHECK_EQUAL("Save", entries[1].text);
}

TEST(PoFile, may_tell_where_a_text_stands)
{
    const auto entries =
        po_entries("msgctxt \"list.tpl\"\nmsgid \"日\"\nmsgstr \"days\"\nmsgid \"日\"\nmsgstr \"day\"\n");
    CHECK_EQUAL(2, entries.size());
    CHECK_EQUAL("list.tpl", entries[0].context);
    CHECK_EQUAL("", entries[1].context);
}

TEST(PoFile, writes_a_long_text_on_several_lines)
{
    const auto entries = po_entries("msgid \"\"\n\"尚未\"\n\"儲存\"\nmsgstr \"not \"\n  \"saved\"\n");
    CHECK_EQUAL("尚未儲存", entries.at(0).id);
    CHECK_EQUAL("not saved", entries.at(0).text);
}

TEST(PoFile, writes_quotes_backslashes_and_line_ends_with_a_backslash)
{
    CHECK_EQUAL("a \"b\" \\ \n", po_entries(R"(msgid "x"
msgstr "a \"b\" \\ \n")")
                                     .at(0)
                                     .text);
}

TEST(PoFile, may_have_comments_a_header_and_obsolete_entries)
{
    const auto entries = po_entries("# translators\nmsgid \"\"\nmsgstr \"Language: en\\n\"\n\n#: a.tpl\n"
                                    "msgid \"甲\"\r\nmsgstr \"A\"\r\n\n#~ msgid \"乙\"\n#~ msgstr \"B\"\n");
    CHECK_EQUAL(1, entries.size());
    CHECK_EQUAL("A", entries[0].text);
}

TEST(PoFile, takes_nothing_that_tools_have_guessed)
{
    const auto entries = po_entries("#, fuzzy\nmsgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgid \"甲\"\nmsgstr \"A\"\n"
                                    "#, fuzzy, c-format\n#| msgid \"丙\"\nmsgid \"乙\"\nmsgstr \"C\"\n\n"
                                    "msgid \"丁\"\nmsgstr \"D\"\n");
    CHECK_EQUAL(2, entries.size());
    CHECK_EQUAL("甲", entries[0].id);
    CHECK_EQUAL("丁", entries[1].id);
}

TEST(PoFile, that_is_empty_has_no_entry)
{
    CHECK_EQUAL(0, po_entries("").size());
}

TEST(PoFile, that_cannot_be_read_says_its_line)
{
    CHECK_EQUAL("line 2: neither msgctxt, msgid, msgstr nor a comment", refusal_of("# a\nmsgid_plural \"x\"\n"));
    CHECK_EQUAL("line 1: a text is not in quotes", refusal_of("msgid x\n"));
    CHECK_EQUAL("line 1: a text is not in quotes", refusal_of("msgid \"\n"));
    CHECK_EQUAL("line 1: a quote within a text has no \\ before it", refusal_of("msgid \"a\"b\"\n"));
    CHECK_EQUAL("line 1: a \\ before something else than \" \\ n", refusal_of("msgid \"a\\tb\"\n"));
    CHECK_EQUAL("line 1: a \\ stands at the end", refusal_of("msgid \"a\\\"\n"));
    CHECK_EQUAL("line 1: a text that belongs to nothing", refusal_of("\"a\"\n"));
    CHECK_EQUAL("line 1: a msgstr without its msgid", refusal_of("msgstr \"a\"\n"));
    CHECK_EQUAL("line 1: a msgid without its msgstr", refusal_of("msgid \"a\"\n"));
    CHECK_EQUAL("line 2: a msgid without its msgstr", refusal_of("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n"));
    CHECK_EQUAL("line 1: the file is not UTF-8", refusal_of("msgid \"\xFF\"\n"));
}
