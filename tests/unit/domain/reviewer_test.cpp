// Tests of Reviewer: which departments' applications a reviewer may see.

#include "unit/builders.h"

#include "CppUTest/TestHarness.h"

using namespace unit;

TEST_GROUP(Reviewer){};

TEST(Reviewer, of_departments_sees_these_and_no_other)
{
    const auto reviewer = a_reviewer().of({{"1203"}, {"1204"}});
    CHECK_TRUE(reviewer.may_see({"1203"}));
    CHECK_TRUE(reviewer.may_see({"1204"}));
    CHECK_FALSE(reviewer.may_see({"1401"}));
}

TEST(Reviewer, sees_no_department_whose_id_only_begins_alike)
{
    CHECK_FALSE(a_reviewer().of({{"1203"}}).may_see({"12031"}));
    CHECK_FALSE(a_reviewer().of({{"1203"}}).may_see({"120"}));
    CHECK_FALSE(a_reviewer().of({{"1203"}}).may_see({""}));
}

TEST(Reviewer, of_every_department_sees_all)
{
    CHECK_TRUE(a_reviewer().of_every_unit().may_see({"1401"}));
}

TEST(Reviewer, without_a_department_sees_none)
{
    CHECK_FALSE(a_reviewer().of({}).may_see({"1203"}));
}

TEST(Reviewer, reads_a_departments_name_and_its_id_where_the_campus_lists_none)
{
    const std::vector<certaward::domain::Unit> units{{{"1203"}, "資訊工程系", "電資學院"}};
    CHECK_TRUE(certaward::domain::name_of({"1203"}, units) == "資訊工程系");
    CHECK_TRUE(certaward::domain::name_of({"1204"}, units) == "1204");
}
