// Tests of how names and numbers of certificates are normalized for comparison, and of the search for the nearest name.

#include "checks/normalized.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace certaward::checks;

TEST_GROUP(Normalized){};

TEST(Normalized, names_differ_by_no_width)
{
    CHECK_EQUAL(normalized_name("Cisco CCNA"), normalized_name("Ｃｉｓｃｏ　ＣＣＮＡ"));
    CHECK_EQUAL(normalized_name("カタカナ"), normalized_name("ｶﾀｶﾅ"));
}

TEST(Normalized, names_differ_by_no_case)
{
    CHECK_EQUAL("ciscoccna", normalized_name("CISCO ccna"));
    CHECK_EQUAL(normalized_name("STRASSE"), normalized_name("Straße"));
}

TEST(Normalized, names_differ_by_no_blank)
{
    CHECK_EQUAL("乙級技術士", normalized_name(" 乙 級\u3000技\u00A0術\t士\r\n"));
    CHECK_EQUAL("乙級技術士", normalized_name("乙級\u200B技\u2009術士\uFEFF"));
}

TEST(Normalized, names_differ_by_no_dash)
{
    const std::string name = "乙級技術士網頁設計";
    CHECK_EQUAL(name, normalized_name("乙級技術士-網頁設計"));
    CHECK_EQUAL(name, normalized_name("乙級技術士－網頁設計"));
    CHECK_EQUAL(name, normalized_name("乙級技術士–網頁設計"));
    CHECK_EQUAL(name, normalized_name("乙級技術士——網頁設計"));
    CHECK_EQUAL(name, normalized_name("乙級技術士‐網頁設計"));
    CHECK_EQUAL(name, normalized_name("乙級技術士\u2011網頁設計")); // non-breaking hyphen
    CHECK_EQUAL(name, normalized_name("乙級技術士\u2212網頁設計")); // minus sign
    CHECK_EQUAL(name, normalized_name("乙級技術士﹣網頁設計"));
    CHECK_EQUAL(name, normalized_name("乙級技術士─網頁設計")); // the line of a text table
}

TEST(Normalized, names_differ_by_no_middle_dot)
{
    CHECK_EQUAL("瓦歷斯諾幹", normalized_name("瓦歷斯‧諾幹"));
    CHECK_EQUAL("瓦歷斯諾幹", normalized_name("瓦歷斯·諾幹"));
    CHECK_EQUAL("瓦歷斯諾幹", normalized_name("瓦歷斯・諾幹"));
    CHECK_EQUAL("瓦歷斯諾幹", normalized_name("瓦歷斯･諾幹"));
    CHECK_EQUAL("瓦歷斯諾幹", normalized_name("瓦歷斯•諾幹"));
}

TEST(Normalized, names_keep_the_character_one)
{
    CHECK_EQUAL("單一級", normalized_name("單一級"));
    CHECK_EQUAL("一等航行員", normalized_name("一等－航行員"));
    CHECK_EQUAL("サーバー", normalized_name("サーバー"));
}

TEST(Normalized, names_know_a_character_by_all_its_code_points)
{
    CHECK_EQUAL("度", normalized_name("\uFA01"));      // a compatibility ideograph
    CHECK_EQUAL("乙級", normalized_name("\u2F04級"));  // a radical
    CHECK_EQUAL("\u00E9", normalized_name("e\u0301")); // é
    CHECK_EQUAL("ii級", normalized_name("Ⅱ級"));
}

TEST(Normalized, names_keep_other_signs)
{
    CHECK_EQUAL("咖啡師認證\"latte\"<l2>", normalized_name("咖啡師認證 \"Latte\" <L2>"));
    CHECK_EQUAL("c++", normalized_name("C++"));
    CHECK_EQUAL("𠮷", normalized_name("𠮷"));
}

TEST(Normalized, names_take_what_is_ill_formed_for_a_replacement_character)
{
    CHECK_EQUAL("證\uFFFD", normalized_name("證\xE7\x85"));
    CHECK_EQUAL("\uFFFDa", normalized_name("\x80 A"));
    CHECK_EQUAL("", normalized_name(""));
}

TEST(Normalized, numbers_differ_by_no_width_and_no_separator)
{
    CHECK_EQUAL("118000007", normalized_number("118-000007"));
    CHECK_EQUAL("118000007", normalized_number("１１８—000007"));
    CHECK_EQUAL("118000007", normalized_number("118 000007"));
    CHECK_EQUAL("no118000007", normalized_number("No. 118／000007"));
}

TEST(Normalized, numbers_differ_by_no_case)
{
    CHECK_EQUAL("ab123", normalized_number("ab-123"));
    CHECK_EQUAL("ab123", normalized_number("ＡＢ123"));
}

TEST(Normalized, numbers_keep_leading_zeros)
{
    CHECK_EQUAL("000123", normalized_number("000-123"));
}

TEST(Normalized, numbers_keep_chinese)
{
    CHECK_EQUAL("勞中字第00123號", normalized_number("（勞中）字第 00123 號"));
}

TEST(Normalized, numbers_of_signs_only_are_empty)
{
    CHECK_EQUAL("", normalized_number("－－"));
    CHECK_EQUAL("", normalized_number("\xFF\xFE"));
    CHECK_EQUAL("", normalized_number(""));
}

TEST(Normalized, name_with_a_slip_is_nearest_to_the_one_meant)
{
    CHECK_EQUAL("乙級技術士－網頁設計", nearest_name("乙級技術士－綱頁設計", {"Cisco CCNA", "乙級技術士－網頁設計"}));
    CHECK_EQUAL("Cisco CCNA", nearest_name("Cisko CCNA", {"Cisco CCNA", "乙級技術士－網頁設計"}));
}

TEST(Normalized, name_may_differ_in_a_quarter_of_its_characters)
{
    CHECK_EQUAL("甲乙丙丁戊己庚辛", nearest_name("甲乙丙丁戊己子丑", {"甲乙丙丁戊己庚辛"}));
    CHECK_EQUAL(unit::none, nearest_name("甲乙丙丁戊子丑", {"甲乙丙丁戊己庚"}));
}

TEST(Normalized, name_that_is_short_may_differ_in_one_character)
{
    CHECK_EQUAL("領隊人員", nearest_name("領队人員", {"領隊人員"}));
    CHECK_EQUAL("護理師", nearest_name("護士師", {"護理師"}));
    CHECK_EQUAL(unit::none, nearest_name("導遊人員", {"領隊人員"}));
}

TEST(Normalized, name_counts_characters_and_not_bytes)
{
    CHECK_EQUAL("𠮷野家店長", nearest_name("吉野家店長", {"𠮷野家店長"}));
}

TEST(Normalized, name_that_is_part_of_another_is_near_it)
{
    CHECK_EQUAL("多益英語測驗", nearest_name("多益英語測驗 TOEIC 860 分", {"多益英語測驗"}));
    CHECK_EQUAL("公務人員高等考試三級", nearest_name("高等考試三級", {"公務人員高等考試三級"}));
}

TEST(Normalized, name_of_three_characters_is_part_of_too_much)
{
    CHECK_EQUAL(unit::none, nearest_name("技術士", {"乙級技術士－網頁設計"}));
    CHECK_EQUAL("乙級技術士－網頁設計", nearest_name("網頁設計", {"乙級技術士－網頁設計"}));
}

TEST(Normalized, name_is_nearest_to_the_one_with_fewer_differences)
{
    CHECK_EQUAL("甲級技術士－網頁設計",
                nearest_name("甲級技術士網頁設計師", {"乙級技術士－網頁設計", "甲級技術士－網頁設計"}));
}

TEST(Normalized, name_as_near_to_two_is_nearest_to_the_first)
{
    CHECK_EQUAL("乙級會計事務", nearest_name("會計事務", {"乙級會計事務", "丙級會計事務"}));
}

TEST(Normalized, name_that_is_empty_or_has_no_list_has_no_nearest)
{
    CHECK_EQUAL(unit::none, nearest_name("", {"甲", "Cisco CCNA"}));
    CHECK_EQUAL(unit::none, nearest_name("－", {"－", "甲"}));
    CHECK_EQUAL(unit::none, nearest_name("Cisco CCNA", {}));
}
