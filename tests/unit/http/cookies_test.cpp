// Tests of cookie_values(), which finds the portal's cookie among the others that a browser sends.

#include "http/cookies.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using certaward::http::cookie_values;

TEST_GROUP(Cookies){};

TEST(Cookies, is_found_among_others)
{
    const auto values = cookie_values("lang=zh; PORTALSID=abc123; theme=dark", "PORTALSID");
    CHECK_EQUAL(1U, values.size());
    CHECK_EQUAL("abc123", values.front());
}

TEST(Cookies, is_found_without_a_blank_after_the_semicolon)
{
    CHECK_EQUAL("abc123", cookie_values("lang=zh;PORTALSID=abc123", "PORTALSID").front());
}

TEST(Cookies, has_a_name_of_its_own)
{
    CHECK_TRUE(cookie_values("XPORTALSID=1; PORTALSIDX=2; portalsid=3; x=PORTALSID", "PORTALSID").empty());
}

TEST(Cookies, given_for_several_paths_has_several_values_in_order)
{
    const auto values = cookie_values("PORTALSID=new; PORTALSID=old", "PORTALSID");
    CHECK_EQUAL(2U, values.size());
    CHECK_EQUAL("new", values[0]);
    CHECK_EQUAL("old", values[1]);
}

TEST(Cookies, may_have_an_equals_sign_in_its_value)
{
    CHECK_EQUAL("YWJj==", cookie_values("PORTALSID=YWJj==", "PORTALSID").front());
}

TEST(Cookies, may_stand_in_quotes)
{
    CHECK_EQUAL("abc123", cookie_values("PORTALSID=\"abc123\"", "PORTALSID").front());
    CHECK_EQUAL("\"", cookie_values("PORTALSID=\"", "PORTALSID").front());
}

TEST(Cookies, has_no_blanks_around_it)
{
    CHECK_EQUAL("abc123", cookie_values("  \tPORTALSID=abc123 \t; lang=zh", "PORTALSID").front());
}

TEST(Cookies, may_be_empty)
{
    CHECK_EQUAL("", cookie_values("PORTALSID=; lang=zh", "PORTALSID").front());
    CHECK_EQUAL("", cookie_values("PORTALSID=   ", "PORTALSID").front());
}

TEST(Cookies, is_none_where_there_is_none)
{
    CHECK_TRUE(cookie_values("", "PORTALSID").empty());
    CHECK_TRUE(cookie_values(";;  ; =; PORTALSID", "PORTALSID").empty());
}
