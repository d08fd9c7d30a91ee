// Tests of paging by key: the cursor in a link, and the page numbers below the list.

#include "domain/paging.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;

TEST_GROUP(Paging){static void check_page(std::uint64_t page, std::uint64_t pages,
                                          const PageNumbers& found){CHECK_EQUAL(page, found.page);
CHECK_EQUAL(pages, found.pages);
}
}
;

TEST(Paging, a_key_is_the_department_and_the_application)
{
    STRCMP_EQUAL("1203.4801", key_text({"1203", {4801}}).c_str());
}

TEST(Paging, leaves_out_of_a_link_what_no_link_can_carry)
{
    STRCMP_EQUAL(".4801", key_text({"a\x01z", {4801}}).c_str());
    STRCMP_EQUAL(".4801", key_text({"\xFF", {4801}}).c_str());
    STRCMP_EQUAL(".4801", key_text({std::string(601, 'a'), {4801}}).c_str());
    STRCMP_EQUAL("𠮷.4801", key_text({"𠮷", {4801}}).c_str());
    CHECK_TRUE(parse_key(".4801")->value.empty());
    CHECK_TRUE(parse_key(std::string(601, 'a') + ".4801")->value.empty());
}

TEST(Paging, a_key_comes_back_from_a_link)
{
    const auto key = parse_key("1203.4801");
    CHECK_TRUE(key.has_value());
    STRCMP_EQUAL("1203", key->value.c_str());
    CHECK_EQUAL(4801U, key->application.value);
}

TEST(Paging, a_department_may_have_dots_in_its_id)
{
    const auto key = parse_key("eng.cs.7");
    CHECK_TRUE(key.has_value());
    STRCMP_EQUAL("eng.cs", key->value.c_str());
    CHECK_EQUAL(7U, key->application.value);
}

TEST(Paging, the_greatest_application_has_a_key_too)
{
    const ListKey greatest{"1203", {18446744073709551615U}};
    CHECK_TRUE(parse_key(key_text(greatest)) == greatest);
}

TEST(Paging, what_is_no_key_is_none)
{
    CHECK_FALSE(parse_key("").has_value());
    CHECK_FALSE(parse_key("1203").has_value());
    CHECK_FALSE(parse_key("1203.").has_value());
    CHECK_FALSE(parse_key("1203.x").has_value());
    CHECK_FALSE(parse_key("1203.04801").has_value());
    CHECK_FALSE(parse_key("1203.-1").has_value());
    CHECK_FALSE(parse_key("1203.18446744073709551616").has_value());
}

TEST(Paging, a_value_may_be_empty)
{
    CHECK_TRUE(parse_key(".4801") == (ListKey{"", {4801}}));
}

TEST(Paging, the_list_goes_by_department_then_by_application)
{
    CHECK_TRUE((ListKey{"1203", {9}} < ListKey{"1401", {1}}));
    CHECK_TRUE((ListKey{"1203", {9}} < ListKey{"1203", {10}}));
}

TEST(Paging, an_empty_list_is_page_1_of_1)
{
    check_page(1, 1, page_numbers(0, 0));
    CHECK_EQUAL(0U, page_numbers(0, 0).total);
}

TEST(Paging, twenty_rows_are_one_page_and_one_more_makes_two)
{
    check_page(1, 1, page_numbers(0, 20));
    check_page(1, 2, page_numbers(0, 21));
    check_page(2, 2, page_numbers(20, 21));
}

TEST(Paging, the_third_of_forty_five_rows_begins_after_forty)
{
    check_page(3, 3, page_numbers(40, 45));
    CHECK_EQUAL(45U, page_numbers(40, 45).total);
}

TEST(Paging, a_page_that_begins_inside_a_counted_one_is_the_one_after)
{
    check_page(2, 3, page_numbers(1, 45));
    check_page(2, 3, page_numbers(19, 45));
}

TEST(Paging, no_page_is_behind_the_last)
{
    check_page(1, 1, page_numbers(20, 20));
    check_page(3, 3, page_numbers(44, 45));
}

TEST(Paging, the_last_page_shows_what_the_full_pages_leave)
{
    CHECK_EQUAL(1U, last_page_rows(1));
    CHECK_EQUAL(5U, last_page_rows(45));
    CHECK_EQUAL(19U, last_page_rows(39));
}

TEST(Paging, the_last_page_is_full_when_nothing_is_left_over)
{
    CHECK_EQUAL(20U, last_page_rows(20));
    CHECK_EQUAL(20U, last_page_rows(40));
}

TEST(Paging, the_last_page_of_an_empty_list_asks_for_a_whole_one)
{
    CHECK_EQUAL(20U, last_page_rows(0));
}
