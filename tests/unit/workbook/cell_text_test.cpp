// Tests of cell_text(): for any text of the campus database, Excel opens the file and shows the text.

#include "unit/shown.h"
#include "workbook/cell_text.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::workbook;
using namespace certaward::workbook;
using namespace std::string_view_literals;

namespace {

std::string repeated(std::string_view character, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += character;
    return text;
}

} // namespace

TEST_GROUP(CellText){};

TEST(CellText, is_the_text)
{
    CHECK_EQUAL("𠮷野 <b>&\"'", cell_text("𠮷野 <b>&\"'"));
    CHECK_EQUAL("", cell_text(""));
}

TEST(CellText, that_looks_like_a_formula_gets_an_apostrophe)
{
    CHECK_EQUAL("'=1+1", guarded_text("=1+1"));
    CHECK_EQUAL("'+886", guarded_text("+886"));
    CHECK_EQUAL("'-2", guarded_text("-2"));
    CHECK_EQUAL("'@SUM(A1)", guarded_text("@SUM(A1)"));
    CHECK_EQUAL("'\t=1", guarded_text("\t=1"));
    CHECK_EQUAL("'\r=1", guarded_text("\r=1"));
}

TEST(CellText, of_any_other_beginning_gets_none)
{
    for (const auto* text : {"", "0001234", "C000001681", "'=1", "a=1", " =1", "證", "＝1"})
        CHECK_EQUAL(text, guarded_text(text));
}

TEST(CellText, whose_first_sign_is_cleaned_away_is_guarded_all_the_same)
{
    CHECK_EQUAL("'=1+1", cell_text(guarded_text("\r=1+1")));
}

TEST(CellText, that_excel_would_decode_is_escaped)
{
    CHECK_EQUAL("_x005F_x0041_", cell_text("_x0041_"));
    CHECK_EQUAL("前_x005F_xabCD_後", cell_text("前_xabCD_後"));
}

TEST(CellText, that_is_escaped_already_is_escaped_once_more)
{
    CHECK_EQUAL("_x005F_x005F_x005F_x0041_", cell_text("_x005F_x0041_"));
}

TEST(CellText, that_only_resembles_an_escape_is_left_alone)
{
    CHECK_EQUAL("_x004_", cell_text("_x004_"));
    CHECK_EQUAL("_x0041", cell_text("_x0041"));
    CHECK_EQUAL("_x0041a", cell_text("_x0041a"));
    CHECK_EQUAL("_x004G_", cell_text("_x004G_"));
    CHECK_EQUAL("_X0041_", cell_text("_X0041_"));
    CHECK_EQUAL("x0041_", cell_text("x0041_"));
    CHECK_EQUAL("_x０１_", cell_text("_x０１_"));
}

TEST(CellText, has_no_character_that_xml_forbids)
{
    CHECK_EQUAL("a\uFFFDb", cell_text("a\0b"sv));
    CHECK_EQUAL("\uFFFD\uFFFD", cell_text("\x01\x1F"));
    CHECK_EQUAL("\uFFFD\uFFFD", cell_text("\uFFFE\uFFFF"));
}

TEST(CellText, is_utf8_whatever_the_database_holds)
{
    CHECK_EQUAL("證\uFFFD", cell_text("證\xE7\x85"));
    CHECK_EQUAL("\uFFFD\uFFFD\uFFFD", cell_text("\xED\xA0\x80"));
}

TEST(CellText, keeps_its_line_breaks_once)
{
    CHECK_EQUAL("第一行\n第二行", cell_text("第一行\n第二行"));
    CHECK_EQUAL("第一行\n第二行", cell_text("第一行\r\n第二行"));
    CHECK_EQUAL("a\tb", cell_text("a\tb"));
}

TEST(CellText, may_have_32767_characters)
{
    CHECK_EQUAL(repeated("a", 32767), cell_text(repeated("a", 32767)));
    CHECK_EQUAL(repeated("證", 32767), cell_text(repeated("證", 32767)));
}

TEST(CellText, of_one_character_more_is_cut_and_says_so)
{
    CHECK_EQUAL(repeated("a", 32766) + "…", cell_text(repeated("a", 32768)));
    CHECK_EQUAL(repeated("證", 32766) + "…", cell_text(repeated("證", 32768)));
}

TEST(CellText, counts_rare_characters_twice_as_excel_does)
{
    CHECK_EQUAL(repeated("𠮷", 16383) + "a", cell_text(repeated("𠮷", 16383) + "a"));
    CHECK_EQUAL(repeated("𠮷", 16383) + "…", cell_text(repeated("𠮷", 16384)));
}

TEST(CellText, is_not_cut_inside_a_rare_character)
{
    CHECK_EQUAL("a" + repeated("𠮷", 16382) + "…", cell_text("a" + repeated("𠮷", 16383) + "b"));
}

TEST(CellText, is_not_cut_inside_an_escape)
{
    CHECK_EQUAL(repeated("a", 32763) + "_x0…", cell_text(repeated("a", 32763) + "_x0041_"));
}
