// Tests of text from a campus database: which bytes are UTF-8, by table 3-7 of the Unicode standard, and how others are
// shown.

#include "domain/text.h"
#include "unit/shown.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace std::string_view_literals;

TEST_GROUP(Text){};

TEST(Text, of_chinese_is_utf8)
{
    CHECK_TRUE(is_utf8("證照號碼：乙級 No.7"));
    CHECK_TRUE(is_utf8(""));
}

TEST(Text, of_four_bytes_a_character_is_utf8)
{
    CHECK_TRUE(is_utf8("𠮷野家"));
    CHECK_TRUE(is_utf8("\xF4\x8F\xBF\xBF")); // U+10FFFF
}

TEST(Text, in_big5_is_not_utf8)
{
    CHECK_FALSE(is_utf8("\xA4\xFD\xA4\x70\xA9\xFA")); // 王小明
}

TEST(Text, with_an_overlong_form_is_not_utf8)
{
    CHECK_FALSE(is_utf8("\xC0\xAF"));         // a slash
    CHECK_FALSE(is_utf8("\xC0\x80"));         // a NUL
    CHECK_FALSE(is_utf8("\xE0\x80\xAF"));     // a slash
    CHECK_FALSE(is_utf8("\xF0\x8F\xBF\xBF")); // U+FFFF
}

TEST(Text, with_a_surrogate_is_not_utf8)
{
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));             // U+D800
    CHECK_FALSE(is_utf8("\xED\xBF\xBF"));             // U+DFFF
    CHECK_FALSE(is_utf8("\xED\xA1\x82\xED\xBE\xB7")); // 𠮷 as a pair of surrogates
}

TEST(Text, beyond_the_last_code_point_is_not_utf8)
{
    CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));
    CHECK_FALSE(is_utf8("\xF8\x88\x80\x80\x80"));
}

TEST(Text, cut_inside_a_character_is_not_utf8)
{
    CHECK_FALSE(is_utf8("證\xE7\x85"));
    CHECK_FALSE(is_utf8("\x80"));
}

TEST(Text, of_a_form_may_have_tabs_and_line_breaks)
{
    CHECK_TRUE(is_plain_text("第一行\r\n第二行\t完"));
}

TEST(Text, of_a_form_has_no_other_control_character)
{
    CHECK_FALSE(is_plain_text("a\0b"sv));
    CHECK_FALSE(is_plain_text("\x1B[31m"));
    CHECK_FALSE(is_plain_text("\x7F"));
    CHECK_FALSE(is_plain_text("\u0085"));
    CHECK_FALSE(is_plain_text("\u009F"));
    CHECK_TRUE(is_plain_text("\u00A0"));
}

TEST(Text, of_a_form_is_utf8)
{
    CHECK_FALSE(is_plain_text("證\xE7\x85"));
}

TEST(Text, that_is_well_is_shown_as_it_is)
{
    CHECK_EQUAL("𠮷野 <b>&\r\n\t證", shown_text("𠮷野 <b>&\r\n\t證"));
    CHECK_EQUAL("", shown_text(""));
}

TEST(Text, that_is_ill_formed_is_shown_with_a_replacement_character)
{
    CHECK_EQUAL("證\uFFFD", shown_text("證\xE7\x85"));
    CHECK_EQUAL("a\uFFFDz", shown_text("a\x80z"));
    CHECK_EQUAL("\uFFFD\uFFFD", shown_text("\xC0\xAF"));
}

TEST(Text, with_control_characters_is_shown_with_replacement_characters)
{
    CHECK_EQUAL("a\uFFFDb", shown_text("a\0b"sv));
    CHECK_EQUAL("\uFFFD[31m", shown_text("\x1B[31m"));
    CHECK_EQUAL("\uFFFD\uFFFD", shown_text("\x7F\u0085"));
}

TEST(Text, with_noncharacters_is_shown_with_replacement_characters)
{
    CHECK_EQUAL("\uFFFD\uFFFD", shown_text("\uFFFE\uFFFF"));
    CHECK_EQUAL("\uFFFD", shown_text("\uFDD0"));
    CHECK_EQUAL("\uFFFD", shown_text("\U0010FFFF"));
}

TEST(Text, comes_apart_into_code_points)
{
    CHECK_TRUE(U"𠮷a證" == code_points_of("𠮷a證"));
    CHECK_TRUE(code_points_of("").empty());
}

TEST(Text, that_is_ill_formed_comes_apart_into_replacement_characters)
{
    CHECK_TRUE(U"證\uFFFD" == code_points_of("證\xE7\x85"));
    CHECK_TRUE(U"a\uFFFDz" == code_points_of("a\x80z"));
}

TEST(Text, is_as_long_as_it_has_characters)
{
    CHECK_EQUAL(0U, length_of(""));
    CHECK_EQUAL(3U, length_of("abc"));
    CHECK_EQUAL(3U, length_of("王小明"));
    CHECK_EQUAL(2U, length_of("𠮷野"));
}

TEST(Text, is_trimmed_of_blanks_at_both_ends)
{
    CHECK_EQUAL("請補 正本", trimmed(" \t\r\n請補 正本\n "));
}

TEST(Text, is_trimmed_of_chinese_blanks_too)
{
    CHECK_EQUAL("請補\u3000正本", trimmed("\u3000 \u3000請補\u3000正本 \u3000\t\u3000"));
}

TEST(Text, of_blanks_only_is_trimmed_to_nothing)
{
    CHECK_EQUAL("", trimmed(" \u3000\n\u3000 "));
    CHECK_EQUAL("", trimmed(""));
}

TEST(Text, is_not_trimmed_inside_a_character)
{
    CHECK_EQUAL("\u3001", trimmed("\u3001"));
    CHECK_EQUAL("\u4000", trimmed("\u4000")); // has the same last byte as U+3000
}

TEST(Text, is_twice_as_wide_where_a_character_is_wide)
{
    CHECK_EQUAL(3U, display_width("N1 "));
    CHECK_EQUAL(4U, display_width("核准"));
    CHECK_EQUAL(4U, display_width("𠮷Ａ"));
}

TEST(Text, is_as_wide_as_the_unicode_of_today_says)
{
    for (UChar32 c = 1; c <= UCHAR_MAX_VALUE; ++c) {
        if (U_IS_SURROGATE(c)) continue;
        const auto kind = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
        std::string text;
        icu::UnicodeString(c).toUTF8String(text);
        if (display_width(text) != (kind == U_EA_WIDE || kind == U_EA_FULLWIDTH ? 2U : 1U)) FAIL(text.c_str());
    }
}
