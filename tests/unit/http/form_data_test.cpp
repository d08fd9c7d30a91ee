// Forms and query strings (application/x-www-form-urlencoded).

#include "domain/failure.h"
#include "http/form_data.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::http;
using certaward::domain::Invalid;

namespace {

// f0=0&f1=1&...
std::string fields(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "f" + std::to_string(i) + "=" + std::to_string(i) + "&";
    return text;
}

} // namespace

TEST_GROUP(Form){};

TEST(Form, has_names_and_values)
{
    const auto form = Form::parse("round=1151&status=approved");
    CHECK_EQUAL("1151", form.text("round"));
    CHECK_EQUAL("approved", form.text("status"));
}

TEST(Form, without_a_field_has_an_empty_text_for_it)
{
    const auto form = Form::parse("round=1151");
    CHECK_EQUAL("", form.text("status"));
    CHECK_FALSE(form.has("status"));
}

TEST(Form, may_have_a_field_that_is_empty)
{
    const auto form = Form::parse("level=&read");
    CHECK_EQUAL("", form.text("level"));
    CHECK_TRUE(form.has("level"));
    CHECK_TRUE(form.has("read"));
}

TEST(Form, may_be_empty)
{
    CHECK_FALSE(Form::parse("").has(""));
    CHECK_EQUAL("1", Form::parse("&&a=1&&").text("a"));
}

TEST(Form, has_chinese_in_percent_signs)
{
    CHECK_EQUAL("請補", Form::parse("words=%E8%AB%8B%e8%a3%9c").text("words"));
    CHECK_EQUAL("𠮷", Form::parse("words=%F0%A0%AE%B7").text("words"));
}

TEST(Form, has_a_blank_for_a_plus_and_a_plus_for_2b)
{
    CHECK_EQUAL("a b+c", Form::parse("words=a+b%2Bc").text("words"));
}

TEST(Form, may_have_the_separators_inside_a_value)
{
    const auto form = Form::parse("back=status%3Dany%26show%3Dall&x=a=b");
    CHECK_EQUAL("status=any&show=all", form.text("back"));
    CHECK_EQUAL("a=b", form.text("x"));
}

TEST(Form, may_have_the_percent_signs_in_a_name)
{
    CHECK_EQUAL("1151", Form::parse("%72ound=1151").text("round"));
}

TEST(Form, with_half_a_percent_sign_is_invalid)
{
    CHECK_THROWS(Invalid, Form::parse("words=%zz"));
    CHECK_THROWS(Invalid, Form::parse("words=%4"));
    CHECK_THROWS(Invalid, Form::parse("words=%"));
    CHECK_THROWS(Invalid, Form::parse("words=%4&x=1"));
    CHECK_THROWS(Invalid, Form::parse("%=1"));
    CHECK_THROWS(Invalid, Form::parse(std::string_view("words=%41").substr(0, 8))); // ends before the 1
}

TEST(Form, with_a_control_character_is_invalid)
{
    CHECK_THROWS(Invalid, Form::parse("words=a%00b"));
    CHECK_THROWS(Invalid, Form::parse("words=%1B"));
    CHECK_THROWS(Invalid, Form::parse("words=%7F"));
    CHECK_THROWS(Invalid, Form::parse("wo%00rds=a"));
    CHECK_THROWS(Invalid, Form::parse(std::string_view("words=a\0b", 9)));
}

TEST(Form, may_have_line_breaks)
{
    CHECK_EQUAL("第一行\r\n第二行", Form::parse("words=第一行%0D%0A第二行").text("words"));
}

TEST(Form, in_other_than_utf8_is_invalid)
{
    CHECK_THROWS(Invalid, Form::parse("words=%A4%FD")); // Big5
    CHECK_THROWS(Invalid, Form::parse("words=%C0%AF")); // overlong
    CHECK_THROWS(Invalid, Form::parse("words=%E8%AB"));
    CHECK_THROWS(Invalid, Form::parse("words=\xE8\xAB"));
}

TEST(Form, with_a_field_given_twice_is_invalid)
{
    CHECK_THROWS(Invalid, Form::parse("status=approved&status=rejected"));
    CHECK_THROWS(Invalid, Form::parse("status=approved&st%61tus=approved"));
}

TEST(Form, may_have_100_fields)
{
    CHECK_EQUAL("99", Form::parse(fields(100)).text("f99"));
}

TEST(Form, with_101_fields_is_invalid)
{
    CHECK_THROWS(Invalid, Form::parse(fields(101)));
}

TEST(Form, is_written_with_percent_signs_for_all_but_the_unreserved)
{
    CHECK_EQUAL("AZaz09-._~", percent_encoded("AZaz09-._~"));
    CHECK_EQUAL("a%20b%2Bc%26d%3De%25%2F%3F%23", percent_encoded("a b+c&d=e%/?#"));
    CHECK_EQUAL("%E8%AB%8B", percent_encoded("請"));
}

TEST(Form, comes_back_from_what_was_written)
{
    const std::string words = "a b+c&d=e%/?#\"'<>請𠮷\r\n";
    CHECK_EQUAL(words, Form::parse("words=" + percent_encoded(words)).text("words"));
}

TEST(Form, is_written_as_a_query_without_its_empty_fields)
{
    CHECK_EQUAL("round=1151&q=a%26b", query_text({{"round", "1151"}, {"unit", ""}, {"q", "a&b"}}));
    CHECK_EQUAL("", query_text({{"unit", ""}}));
}
