// Tests of forms and query strings (application/x-www-form-urlencoded).

#include "domain/failure.h"
#include "http/form_data.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::http;
using certaward::domain::Invalid;

namespace {

// Returns f0=0&f1=1&... with so many fields.
std::string fields(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "f" + std::to_string(i) + "=" + std::to_string(i) + "&";
    return text;
}

} // namespace

TEST_GROUP(FormData){};

TEST(FormData, has_names_and_values)
{
    const auto form = FormData::parse("round=1151&status=approved");
    CHECK_EQUAL("1151", form.text("round"));
    CHECK_EQUAL("approved", form.text("status"));
}

TEST(FormData, without_a_field_has_an_empty_text_for_it)
{
    const auto form = FormData::parse("round=1151");
    CHECK_EQUAL("", form.text("status"));
    CHECK_FALSE(form.has("status"));
}

TEST(FormData, may_have_a_field_that_is_empty)
{
    const auto form = FormData::parse("level=&read");
    CHECK_EQUAL("", form.text("level"));
    CHECK_TRUE(form.has("level"));
    CHECK_TRUE(form.has("read"));
}

TEST(FormData, may_be_empty)
{
    CHECK_FALSE(FormData::parse("").has(""));
    CHECK_EQUAL("1", FormData::parse("&&a=1&&").text("a"));
}

TEST(FormData, has_chinese_in_percent_signs)
{
    CHECK_EQUAL("請補", FormData::parse("words=%E8%AB%8B%e8%a3%9c").text("words"));
    CHECK_EQUAL("𠮷", FormData::parse("words=%F0%A0%AE%B7").text("words"));
}

TEST(FormData, has_a_blank_for_a_plus_and_a_plus_for_2b)
{
    CHECK_EQUAL("a b+c", FormData::parse("words=a+b%2Bc").text("words"));
}

TEST(FormData, may_have_the_separators_inside_a_value)
{
    const auto form = FormData::parse("back=status%3Dany%26show%3Dall&x=a=b");
    CHECK_EQUAL("status=any&show=all", form.text("back"));
    CHECK_EQUAL("a=b", form.text("x"));
}

TEST(FormData, may_have_the_percent_signs_in_a_name)
{
    CHECK_EQUAL("1151", FormData::parse("%72ound=1151").text("round"));
}

TEST(FormData, with_half_a_percent_sign_is_invalid)
{
    CHECK_THROWS(Invalid, FormData::parse("words=%zz"));
    CHECK_THROWS(Invalid, FormData::parse("words=%4"));
    CHECK_THROWS(Invalid, FormData::parse("words=%"));
    CHECK_THROWS(Invalid, FormData::parse("words=%4&x=1"));
    CHECK_THROWS(Invalid, FormData::parse("%=1"));
    CHECK_THROWS(Invalid, FormData::parse(std::string_view("words=%41").substr(0, 8))); // ends before the 1
}

TEST(FormData, with_a_control_character_is_invalid)
{
    CHECK_THROWS(Invalid, FormData::parse("words=a%00b"));
    CHECK_THROWS(Invalid, FormData::parse("words=%1B"));
    CHECK_THROWS(Invalid, FormData::parse("words=%7F"));
    CHECK_THROWS(Invalid, FormData::parse("wo%00rds=a"));
    CHECK_THROWS(Invalid, FormData::parse(std::string_view("words=a\0b", 9)));
}

TEST(FormData, may_have_line_breaks)
{
    CHECK_EQUAL("第一行\r\n第二行", FormData::parse("words=第一行%0D%0A第二行").text("words"));
}

TEST(FormData, in_other_than_utf8_is_invalid)
{
    CHECK_THROWS(Invalid, FormData::parse("words=%A4%FD")); // Big5
    CHECK_THROWS(Invalid, FormData::parse("words=%C0%AF")); // overlong
    CHECK_THROWS(Invalid, FormData::parse("words=%E8%AB"));
    CHECK_THROWS(Invalid, FormData::parse("words=\xE8\xAB"));
}

TEST(FormData, with_a_field_given_twice_is_invalid)
{
    CHECK_THROWS(Invalid, FormData::parse("status=approved&status=rejected"));
    CHECK_THROWS(Invalid, FormData::parse("status=approved&st%61tus=approved"));
}

TEST(FormData, may_have_100_fields)
{
    CHECK_EQUAL("99", FormData::parse(fields(100)).text("f99"));
}

TEST(FormData, with_101_fields_is_invalid)
{
    CHECK_THROWS(Invalid, FormData::parse(fields(101)));
}

TEST(FormData, is_written_with_percent_signs_for_all_but_the_unreserved)
{
    CHECK_EQUAL("AZaz09-._~", percent_encoded("AZaz09-._~"));
    CHECK_EQUAL("a%20b%2Bc%26d%3De%25%2F%3F%23", percent_encoded("a b+c&d=e%/?#"));
    CHECK_EQUAL("%E8%AB%8B", percent_encoded("請"));
}

TEST(FormData, comes_back_from_what_was_written)
{
    const std::string words = "a b+c&d=e%/?#\"'<>請𠮷\r\n";
    CHECK_EQUAL(words, FormData::parse("words=" + percent_encoded(words)).text("words"));
}

TEST(FormData, is_written_as_a_query_without_its_empty_fields)
{
    CHECK_EQUAL("round=1151&q=a%26b", query_string({{"round", "1151"}, {"unit", ""}, {"q", "a&b"}}));
    CHECK_EQUAL("", query_string({{"unit", ""}}));
}
