// Tests of Scope, the condition that limits a statement to a reviewer's departments.

#include "store/scope.h"
#include "unit/builders.h"
#include "unit/shown.h"

#include <stdexcept>

#include "CppUTest/TestHarness.h"

using certaward::store::Scope;
using namespace unit;

TEST_GROUP(Scope)
{
    static constexpr std::string_view kSql = "SELECT 1 FROM application a WHERE {scope} AND a.round_id = ?";

    // Returns the parameters bound to the condition, separated by blanks.
    static std::string params_of(const Scope& scope)
    {
        std::string all;
        for (const auto& param : scope.params({}))
            all.append(all.empty() ? "" : " ").append(std::get<std::string_view>(param));
        return all;
    }
};

TEST(Scope, of_one_department_is_that_department)
{
    const Scope scope(a_reviewer().of({{"1203"}}));
    CHECK_EQUAL("SELECT 1 FROM application a WHERE a.unit_id = ? AND a.round_id = ?", scope.in(kSql));
    CHECK_EQUAL("1203", params_of(scope));
}

TEST(Scope, of_several_departments_is_each_of_them)
{
    const Scope scope(a_reviewer().of({{"1203"}, {"1204"}, {"1401"}}));
    STRCMP_CONTAINS("WHERE a.unit_id IN (?, ?, ?) AND", scope.in(kSql).c_str());
    CHECK_EQUAL("1203 1204 1401", params_of(scope));
}

TEST(Scope, of_the_rd_office_asks_whether_the_account_has_it_still)
{
    const Scope scope(a_reviewer().named("rd1").of_every_unit());
    STRCMP_CONTAINS("EXISTS (SELECT 1 FROM reviewer own WHERE own.account = ? AND own.scope = 'all')",
                    scope.in(kSql).c_str());
    CHECK_EQUAL("rd1", params_of(scope));
}

TEST(Scope, of_nobody_finds_nothing)
{
    const Scope scope(a_reviewer().named("nobody").of({}));
    CHECK_EQUAL("FALSE", scope.in("{scope}"));
    CHECK_EQUAL("", params_of(scope));
}

TEST(Scope, may_be_narrowed_to_one_of_the_departments)
{
    const Scope one_of_two(a_reviewer().of({{"1203"}, {"1204"}}), {{"1204"}});
    STRCMP_CONTAINS("WHERE a.unit_id = ? AND", one_of_two.in(kSql).c_str());
    CHECK_EQUAL("1204", params_of(one_of_two));

    const Scope one_of_all(a_reviewer().of_every_unit(), {{"1401"}});
    STRCMP_CONTAINS("WHERE a.unit_id = ? AND", one_of_all.in(kSql).c_str());
    CHECK_EQUAL("1401", params_of(one_of_all));
}

TEST(Scope, is_never_another_department)
{
    CHECK_THROWS(std::logic_error, Scope(a_reviewer().of({{"1203"}}), {{"1401"}}));
    CHECK_THROWS(std::logic_error, Scope(a_reviewer().of({}), {{"1203"}}));
}

TEST(Scope, puts_its_parameters_where_its_condition_stands)
{
    const Scope scope(a_reviewer().of({{"1203"}, {"1204"}}));
    const auto params = scope.params({std::string_view("before")}, {std::string_view("after")});
    CHECK_EQUAL(4U, params.size());
    CHECK_TRUE(std::get<std::string_view>(params.front()) == "before");
    CHECK_TRUE(std::get<std::string_view>(params.back()) == "after");
}

TEST(Scope, puts_nothing_of_the_reviewer_into_the_statement)
{
    const Scope scope(a_reviewer().named("x' OR '1'='1").of({{"12' OR '1'='1"}}));
    CHECK_EQUAL("a.unit_id = ?", scope.in("{scope}"));
}

TEST(Scope, is_not_forgotten_in_a_statement)
{
    CHECK_THROWS(std::logic_error, Scope(a_reviewer()).in("SELECT 1 FROM application a"));
}
