// Tests of bank codes: seven digits, 3 for the bank and 4 for the branch.

#include "domain/bank.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;

TEST_GROUP(Bank){};

TEST(Bank, a_code_is_a_bank_and_a_branch)
{
    const auto code = parse_bank_code("7001234");
    CHECK_TRUE(code.has_value());
    STRCMP_EQUAL("700", code->bank.c_str());
    STRCMP_EQUAL("1234", code->branch.c_str());
}

TEST(Bank, a_code_keeps_its_zeros)
{
    const auto code = parse_bank_code("0050016");
    CHECK_TRUE(code.has_value());
    STRCMP_EQUAL("005", code->bank.c_str());
    STRCMP_EQUAL("0016", code->branch.c_str());
}

TEST(Bank, six_or_eight_digits_are_no_code)
{
    CHECK_FALSE(parse_bank_code("").has_value());
    CHECK_FALSE(parse_bank_code("700002").has_value());
    CHECK_FALSE(parse_bank_code("70000211").has_value());
}

TEST(Bank, other_signs_than_digits_are_no_code)
{
    CHECK_FALSE(parse_bank_code("700-021").has_value());
    CHECK_FALSE(parse_bank_code("700002 ").has_value());
    CHECK_FALSE(parse_bank_code("70000O1").has_value());
    CHECK_FALSE(parse_bank_code("７０００").has_value());
    CHECK_FALSE(parse_bank_code("７1234").has_value()); // a full-width 7 takes three bytes: seven in all
}
