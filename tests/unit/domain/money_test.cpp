// Tests of amounts in whole dollars: how they are shown, and how they may be typed.

#include "domain/money.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using unit::none;

namespace {

constexpr AmountField kPurse{.name = "零用金", .least = 1, .most = 1'000'000};

std::optional<std::uint64_t> typed(std::string_view text)
{
    return amount_in(text, kPurse).value;
}

std::string objection_to(std::string_view text)
{
    return amount_in(text, kPurse).objection.chinese();
}

} // namespace

TEST_GROUP(Money){};

TEST(Money, is_shown_with_commas_between_thousands)
{
    CHECK_EQUAL("0", grouped_text(0));
    CHECK_EQUAL("999", grouped_text(999));
    CHECK_EQUAL("1,000", grouped_text(1'000));
    CHECK_EQUAL("123,456", grouped_text(123'456));
    CHECK_EQUAL("1,000,000,000,000", grouped_text(1'000'000'000'000));
    CHECK_EQUAL("18,446,744,073,709,551,615", grouped_text(UINT64_MAX));
    CHECK_EQUAL("NT$1,000", dollars_text(1'000));
}

TEST(Money, is_typed_with_commas_or_without)
{
    CHECK_EQUAL(std::optional<std::uint64_t>(1), typed("1"));
    CHECK_EQUAL(std::optional<std::uint64_t>(250'000), typed("250000"));
    CHECK_EQUAL(std::optional<std::uint64_t>(250'000), typed("250,000"));
    CHECK_EQUAL(std::optional<std::uint64_t>(1'000'000), typed("1,000,000"));
    CHECK_EQUAL(std::optional<std::uint64_t>(250'000), typed(" 250000　"));
    CHECK_EQUAL("", objection_to("250,000"));
}

TEST(Money, keeps_within_its_field)
{
    CHECK_EQUAL(std::optional<std::uint64_t>(1'000'000), typed("1000000"));
    CHECK_EQUAL(none, typed("1000001"));
    CHECK_EQUAL("零用金最多 1,000,000 元。", objection_to("1000001"));
    CHECK_EQUAL("零用金最多 1,000,000 元。", objection_to("1000000000000000000"));
    CHECK_EQUAL("零用金最多 1,000,000 元。", objection_to("99999999999999999999999999"));
    CHECK_EQUAL("零用金至少 1 元。", objection_to("0"));
}

TEST(Money, that_is_not_there_is_asked_for)
{
    CHECK_EQUAL("請填寫零用金。", objection_to(""));
    CHECK_EQUAL("請填寫零用金。", objection_to("  　 "));
    CHECK_EQUAL(none, typed(""));
}

TEST(Money, is_never_negative)
{
    CHECK_EQUAL("零用金不可為負數。", objection_to("-1"));
    CHECK_EQUAL("零用金不可為負數。", objection_to("−1"));
    CHECK_EQUAL(none, typed("-1"));
}

TEST(Money, has_no_fractions)
{
    CHECK_EQUAL("零用金請填整數，不可有小數。", objection_to("1.5"));
    CHECK_EQUAL("零用金請填整數，不可有小數。", objection_to("1,000.00"));
    CHECK_EQUAL(none, typed("1.5"));
}

TEST(Money, in_full_width_digits_is_asked_for_in_others)
{
    CHECK_EQUAL("零用金請用半形數字填寫。", objection_to("１０００"));
    CHECK_EQUAL("零用金請用半形數字填寫。", objection_to("1０００"));
    CHECK_EQUAL(none, typed("１０００"));
}

TEST(Money, is_no_other_text)
{
    CHECK_EQUAL("零用金只能填數字。", objection_to("一千"));
    CHECK_EQUAL("零用金只能填數字。", objection_to("NT$1000"));
    CHECK_EQUAL("零用金只能填數字。", objection_to("1e3"));
    CHECK_EQUAL("零用金只能填數字。", objection_to("0x10"));
    CHECK_EQUAL("零用金只能填數字。", objection_to("+1"));
    CHECK_EQUAL("零用金只能填數字。", objection_to("1 000"));
    CHECK_EQUAL("零用金只能填數字。", objection_to("<script>"));
}

TEST(Money, with_a_comma_in_a_strange_place_is_not_guessed_at)
{
    CHECK_EQUAL("零用金只能填數字。", objection_to("1,5"));
    CHECK_EQUAL("零用金只能填數字。", objection_to("1000,000"));
    CHECK_EQUAL("零用金只能填數字。", objection_to("10,00,00"));
    CHECK_EQUAL("零用金只能填數字。", objection_to("1,000,"));
    CHECK_EQUAL("零用金只能填數字。", objection_to(",100"));
    CHECK_EQUAL("零用金只能填數字。", objection_to(","));
}
