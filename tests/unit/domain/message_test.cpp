// Tests of Message: one text for every language, with placeholders for its values.

#include "domain/message.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;

namespace {

// Returns a language that translates one text.
auto knowing(std::string_view known, std::string_view as)
{
    return [=](std::string_view text) { return text == known ? as : text; };
}

} // namespace

TEST_GROUP(Message){};

TEST(Message, is_its_text_with_the_values_in_their_order)
{
    CHECK_EQUAL("尚有 3 件審核中（資訊工程系）", message("尚有 {} 件審核中（{}）", 3, "資訊工程系").chinese());
}

TEST(Message, has_its_values_elsewhere_in_another_language)
{
    const auto text = message("{}已於{}獲獎勵", "C001", "115-1");
    CHECK_EQUAL("115-1: awarded to C001", text.in(knowing("{}已於{}獲獎勵", "{1}: awarded to {0}")));
}

TEST(Message, may_hold_a_value_that_only_another_language_shows)
{
    const auto day = message("{0}年", 113, 2024);
    CHECK_EQUAL("113年", day.chinese());
    CHECK_EQUAL("2024", day.in(knowing("{0}年", "{1}")));
}

TEST(Message, within_a_message_is_in_the_same_language)
{
    const auto text = message("結果：{}", message("核准"));
    CHECK_EQUAL("結果：approved", text.in(knowing("核准", "approved")));
}

TEST(Message, of_data_is_the_same_in_every_language)
{
    CHECK_EQUAL("核准", Message(std::string("核准")).in(knowing("核准", "approved")));
    CHECK_EQUAL("approved", Message("核准").in(knowing("核准", "approved")));
}

TEST(Message, fills_no_mark_of_a_value)
{
    CHECK_EQUAL("名稱 {0} {}", message("名稱 {}", std::string("{0} {}")).chinese());
}

TEST(Message, shows_a_mark_that_has_no_value)
{
    CHECK_EQUAL("1 {} {7} {x}", message("{} {} {7} {x}", 1).chinese());
    CHECK_EQUAL("an open { stays", message("an open { stays", 1).chinese());
}

TEST(Message, without_a_text_is_empty)
{
    CHECK_TRUE(Message().empty());
    CHECK_TRUE(Message("").empty());
    CHECK_TRUE(Message(std::string()).empty());
    CHECK_FALSE(Message(0).empty());
}

TEST(Message, lists_others)
{
    CHECK_EQUAL("", joined({}).chinese());
    CHECK_EQUAL("甲", joined({"甲"}).chinese());
    CHECK_EQUAL("甲、乙、丙", joined({"甲", "乙", "丙"}).chinese());
}
