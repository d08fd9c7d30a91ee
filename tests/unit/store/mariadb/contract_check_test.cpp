// The contract's views: what of them does not fit is said by column, and what campuses may do differently fits.

#include "store/mariadb/contract_check.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::store;

namespace {

const ContractView kView{
    "application",
    {{"application_id", Holds::whole_number}, {"class_name", Holds::text}, {"obtained_on", Holds::day, true}}};

std::string misfits_of(Holds application_id, Holds class_name, Holds obtained_on)
{
    return misfits(kView,
                   {{"application_id", application_id}, {"class_name", class_name}, {"obtained_on", obtained_on}});
}

} // namespace

TEST_GROUP(Contract){};

TEST(Contract, is_kept_by_a_view_with_every_column_and_others)
{
    CHECK_EQUAL("", misfits_of(Holds::whole_number, Holds::text, Holds::day));
    CHECK_EQUAL("", misfits(kView, {{"remark", Holds::other},
                                    {"OBTAINED_ON", Holds::day},
                                    {"Class_Name", Holds::text},
                                    {"application_id", Holds::whole_number}}));
}

TEST(Contract, wants_each_column)
{
    CHECK_EQUAL("no column application_id, no column obtained_on", misfits(kView, {{"class_name", Holds::text}}));
}

TEST(Contract, takes_no_text_for_a_day_or_a_number)
{
    CHECK_EQUAL("column obtained_on is text and should be a day or moment",
                misfits_of(Holds::whole_number, Holds::text, Holds::text));
    CHECK_EQUAL("column application_id is text and should be a whole number",
                misfits_of(Holds::text, Holds::text, Holds::day));
}

TEST(Contract, takes_whole_numbers_for_text_and_nothing_else)
{
    CHECK_EQUAL("", misfits_of(Holds::whole_number, Holds::whole_number, Holds::day));
    CHECK_EQUAL("column class_name is a day or moment and should be text",
                misfits_of(Holds::whole_number, Holds::day, Holds::day));
    CHECK_EQUAL("column class_name is a number with a fraction and should be text",
                misfits_of(Holds::whole_number, Holds::other_number, Holds::day));
}

TEST(Contract, takes_a_column_of_nulls_alone_where_null_is_allowed)
{
    CHECK_EQUAL("", misfits_of(Holds::whole_number, Holds::text, Holds::only_null));
    CHECK_EQUAL("column class_name is nothing but NULL and should be text",
                misfits_of(Holds::whole_number, Holds::only_null, Holds::day));
}
