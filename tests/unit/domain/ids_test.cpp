// Tests of numbers in URLs and forms, which are read only as our own links write them.

#include "domain/ids.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using unit::none;

TEST_GROUP(Ids){};

TEST(Ids, a_number_is_read)
{
    CHECK_EQUAL(0U, parse_number("0").value());
    CHECK_EQUAL(4801U, parse_number("4801").value());
}

TEST(Ids, the_greatest_64_bit_number_is_read_and_one_more_is_none)
{
    CHECK_EQUAL(18446744073709551615U, parse_number("18446744073709551615").value());
    CHECK_EQUAL(none, parse_number("18446744073709551616"));
    CHECK_EQUAL(none, parse_number("99999999999999999999999999999999"));
}

TEST(Ids, a_leading_zero_is_none_so_that_an_id_has_one_url)
{
    CHECK_EQUAL(none, parse_number("04801"));
    CHECK_EQUAL(none, parse_number("00"));
}

TEST(Ids, a_sign_or_a_blank_is_none)
{
    CHECK_EQUAL(none, parse_number("-1"));
    CHECK_EQUAL(none, parse_number("+1"));
    CHECK_EQUAL(none, parse_number(" 1"));
    CHECK_EQUAL(none, parse_number("1 "));
    CHECK_EQUAL(none, parse_number(""));
}

TEST(Ids, other_ways_to_write_a_number_are_none)
{
    CHECK_EQUAL(none, parse_number("0x10"));
    CHECK_EQUAL(none, parse_number("1e3"));
    CHECK_EQUAL(none, parse_number("1.0"));
    CHECK_EQUAL(none, parse_number("1,000"));
    CHECK_EQUAL(none, parse_number("４８０１"));
    CHECK_EQUAL(none, parse_number(std::string_view("1\0", 2)));
}

TEST(Ids, an_id_is_made_of_a_number_and_of_nothing_else)
{
    CHECK_TRUE(parse_id<ApplicationId>("4801") == ApplicationId{4801});
    CHECK_FALSE(parse_id<AttachmentId>("4801.jpg").has_value());
}

TEST(Ids, of_two_kinds_can_not_be_mixed_up)
{
    CHECK_FALSE((std::is_same_v<ApplicationId, AttachmentId>));
    CHECK_FALSE((std::is_convertible_v<ApplicationId, AttachmentId>));
    CHECK_FALSE((std::is_convertible_v<UnitId, RoundId>));
}
