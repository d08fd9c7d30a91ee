// Tests of the check of the contract's views: it names each column that does not fit, and accepts what campuses may do
// differently.

#include "store/mariadb/contract_check.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::store;

namespace {

const ContractView kView{"application",
                         {{"application_id", ColumnType::whole_number},
                          {"class_name", ColumnType::text},
                          {"obtained_on", ColumnType::day, true}}};

std::string misfits_of(ColumnType application_id, ColumnType class_name, ColumnType obtained_on)
{
    return misfits(kView,
                   {{"application_id", application_id}, {"class_name", class_name}, {"obtained_on", obtained_on}});
}

} // namespace

TEST_GROUP(Contract){};

TEST(Contract, is_kept_by_a_view_with_every_column_and_others)
{
    CHECK_EQUAL("", misfits_of(ColumnType::whole_number, ColumnType::text, ColumnType::day));
    CHECK_EQUAL("", misfits(kView, {{"remark", ColumnType::other},
                                    {"OBTAINED_ON", ColumnType::day},
                                    {"Class_Name", ColumnType::text},
                                    {"application_id", ColumnType::whole_number}}));
}

TEST(Contract, wants_each_column)
{
    CHECK_EQUAL("no column application_id, no column obtained_on", misfits(kView, {{"class_name", ColumnType::text}}));
}

TEST(Contract, takes_no_text_for_a_day_or_a_number)
{
    CHECK_EQUAL("column obtained_on is text and should be a day or moment",
                misfits_of(ColumnType::whole_number, ColumnType::text, ColumnType::text));
    CHECK_EQUAL("column application_id is text and should be a whole number",
                misfits_of(ColumnType::text, ColumnType::text, ColumnType::day));
}

TEST(Contract, takes_whole_numbers_for_text_and_nothing_else)
{
    CHECK_EQUAL("", misfits_of(ColumnType::whole_number, ColumnType::whole_number, ColumnType::day));
    CHECK_EQUAL("column class_name is a day or moment and should be text",
                misfits_of(ColumnType::whole_number, ColumnType::day, ColumnType::day));
    CHECK_EQUAL("column class_name is a number with a fraction and should be text",
                misfits_of(ColumnType::whole_number, ColumnType::other_number, ColumnType::day));
}

TEST(Contract, takes_a_column_of_nulls_alone_where_null_is_allowed)
{
    CHECK_EQUAL("", misfits_of(ColumnType::whole_number, ColumnType::text, ColumnType::only_null));
    CHECK_EQUAL("column class_name is nothing but NULL and should be text",
                misfits_of(ColumnType::whole_number, ColumnType::only_null, ColumnType::day));
}
