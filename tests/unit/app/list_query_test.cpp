// Tests of ListQuery: the link holds the whole state of a list.

#include "app/list_query.h"
#include "domain/failure.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace certaward::app;
using namespace certaward::http;
using domain::Invalid;
using Position = ListQuery::Position;

TEST_GROUP(ListQuery){static ListQuery state(std::string_view query){return ListQuery::parse(FormData::parse(query));
}
// Returns the query that a link leads to, written again.
static std::string again(std::string_view query)
{
    return state(query).query();
}
}
;

TEST(ListQuery, begins_with_what_waits_for_a_review)
{
    const auto first = state("");
    CHECK_EQUAL("", first.round.value);
    CHECK_FALSE(first.unit.has_value());
    CHECK_EQUAL(domain::Status::pending, first.wanted());
    CHECK_TRUE(first.position == Position::first_page);
    CHECK_FALSE(first.read_only);
}

TEST(ListQuery, stays_the_same_through_a_link)
{
    CHECK_EQUAL("status=pending", again(""));
    CHECK_EQUAL("round=1151&unit=1203&status=approved", again("round=1151&unit=1203&status=approved"));
    CHECK_EQUAL("status=any&read=1", again("status=any&read=1"));
    CHECK_EQUAL("status=pending&after=1203.4801", again("after=1203.4801"));
    CHECK_EQUAL("status=rejected&before=1203.4801", again("status=rejected&before=1203.4801"));
    CHECK_EQUAL("status=pending&before=end", again("before=end"));
    CHECK_EQUAL("status=any&show=all", again("show=all&status=any"));
}

TEST(ListQuery, stays_the_same_with_ids_of_any_signs)
{
    CHECK_EQUAL("round=115%2F1%26x&unit=%E8%B3%87%20%E5%B7%A5&status=pending&after=%E8%B3%87%20%E5%B7%A5.7",
                again("round=115%2F1%26x&unit=%E8%B3%87+%E5%B7%A5&after=%E8%B3%87+%E5%B7%A5.7"));
}

TEST(ListQuery, keeps_what_was_searched_for_and_the_order)
{
    const auto whole = "round=1151&status=any&q=%E7%8E%8B%201%25&class=%E8%B3%87%E5%B7%A5%E4%B8%89%E7%94%B2&level=3"
                       "&reason=R10&by=staff1203&check=date&sort=student&more=1&stay=1";
    CHECK_EQUAL(whole, again(whole));
    CHECK_EQUAL("王 1%", state(whole).search.words);
    CHECK_TRUE(state(whole).order == domain::ListOrder::student);
}

TEST(ListQuery, searches_without_the_blanks_around_the_words)
{
    CHECK_EQUAL("王小明", state("q=%E3%80%80%E7%8E%8B%E5%B0%8F%E6%98%8E%20").search.words);
}

TEST(ListQuery, is_narrowed_by_any_condition_beyond_round_department_and_status)
{
    CHECK_FALSE(state("round=1151&unit=1203&status=any&sort=student&more=1").is_narrowed());
    CHECK_TRUE(state("q=x").is_narrowed());
    CHECK_TRUE(state("class=x").is_narrowed());
    CHECK_TRUE(state("level=3").is_narrowed());
    CHECK_TRUE(state("reason=R10").is_narrowed());
    CHECK_TRUE(state("by=staff1203").is_narrowed());
    CHECK_TRUE(state("check=any").is_narrowed());
}

TEST(ListQuery, knows_the_checks_and_what_several_of_them_have_in_common)
{
    CHECK_EQUAL("any", state("check=any").search.check);
    CHECK_EQUAL("blocks", state("check=blocks").search.check);
    CHECK_EQUAL("claimed", state("check=claimed").search.check);
    CHECK_THROWS(Invalid, state("check=luck"));
}

TEST(ListQuery, with_an_order_or_level_that_does_not_exist_is_invalid)
{
    CHECK_THROWS(Invalid, state("sort=luck"));
    CHECK_THROWS(Invalid, state("level=x"));
}

TEST(ListQuery, of_all_statuses_wants_any)
{
    CHECK_FALSE(state("status=any").wanted().has_value());
}

TEST(ListQuery, knows_the_five_places_in_a_list)
{
    CHECK_TRUE(state("round=1151").position == Position::first_page);
    CHECK_TRUE(state("after=1203.4801").position == Position::after);
    CHECK_TRUE(state("before=1203.4801").position == Position::before);
    CHECK_TRUE(state("before=end").position == Position::last_page);
    CHECK_TRUE(state("show=all").position == Position::all);
}

TEST(ListQuery, has_the_key_of_its_place)
{
    CHECK_TRUE(state("after=1203.4801").key == (domain::ListKey{"1203", {4801}}));
    CHECK_TRUE(state("before=1203.4802").key == (domain::ListKey{"1203", {4802}}));
}

TEST(ListQuery, with_a_status_that_does_not_exist_is_invalid)
{
    CHECK_THROWS(Invalid, state("status=all"));
    CHECK_THROWS(Invalid, state("status=%E6%A0%B8%E5%87%86"));
}

TEST(ListQuery, with_a_place_that_does_not_exist_is_invalid)
{
    CHECK_THROWS(Invalid, state("after=4801"));
    CHECK_THROWS(Invalid, state("after=end"));
    CHECK_THROWS(Invalid, state("before=1203.x"));
    CHECK_THROWS(Invalid, state("show=some"));
}

TEST(ListQuery, leads_to_other_places_of_the_same_list)
{
    const auto here = state("round=1151&unit=1203&status=any&after=1203.4801");
    CHECK_EQUAL("round=1151&unit=1203&status=any", here.at(Position::first_page).query());
    CHECK_EQUAL("round=1151&unit=1203&status=any&before=1203.9",
                here.at(Position::before, domain::ListKey{"1203", {9}}).query());
    CHECK_EQUAL("round=1151&unit=1203&status=any&before=end", here.at(Position::last_page).query());
    CHECK_EQUAL("round=1151&unit=1203&status=any&show=all", here.at(Position::all).query());
}

TEST(ListQuery, leads_to_the_first_page_of_another_status)
{
    const auto here = state("round=1151&status=any&after=1203.4801");
    CHECK_EQUAL("round=1151&status=approved", here.with_status(domain::Status::approved).query());
    CHECK_EQUAL("round=1151&status=any", here.with_status({}).query());
    CHECK_EQUAL(domain::Status::approved, here.with_status(domain::Status::approved).wanted());
}
