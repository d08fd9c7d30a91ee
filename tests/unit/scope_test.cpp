// The condition that keeps a statement inside a reviewer's departments.

#include "store/scope.h"
#include "unit/builders.h"
#include "unit/shown.h"

#include <algorithm>
#include <stdexcept>

#include "CppUTest/TestHarness.h"

using certaward::store::Scope;
using namespace unit;

TEST_GROUP(Scope)
{
    static constexpr std::string_view kSql = "SELECT 1 FROM application a WHERE {scope} AND a.round_id = ?";

    static std::string param_of(const Scope& scope)
    {
        return std::string(std::get<std::string_view>(scope.param()));
    }
};

TEST(Scope, of_one_department_is_that_department)
{
    const Scope scope(a_reviewer().of({{"1203"}}));
    CHECK_EQUAL("SELECT 1 FROM application a WHERE a.unit_id = ? AND a.round_id = ?", scope.in(kSql));
    CHECK_EQUAL("1203", param_of(scope));
}

TEST(Scope, of_several_departments_is_looked_up_for_the_account)
{
    const Scope scope(a_reviewer().named("staffboth").of({{"1203"}, {"1204"}}));
    STRCMP_CONTAINS("a.unit_id IN (SELECT own.unit_id FROM reviewer own WHERE own.account = ? AND own.scope = 'unit')",
                    scope.in(kSql).c_str());
    CHECK_EQUAL("staffboth", param_of(scope));
}

TEST(Scope, of_the_rd_office_asks_whether_the_account_has_it_still)
{
    const Scope scope(a_reviewer().named("rd1").of_every_unit());
    STRCMP_CONTAINS("EXISTS (SELECT 1 FROM reviewer own WHERE own.account = ? AND own.scope = 'all')",
                    scope.in(kSql).c_str());
    CHECK_EQUAL("rd1", param_of(scope));
}

TEST(Scope, of_nobody_is_looked_up_and_finds_nothing)
{
    const Scope scope(a_reviewer().named("nobody").of({}));
    STRCMP_CONTAINS("own.scope = 'unit'", scope.in(kSql).c_str());
    CHECK_EQUAL("nobody", param_of(scope));
}

TEST(Scope, may_be_narrowed_to_one_of_the_departments)
{
    const Scope one_of_two(a_reviewer().of({{"1203"}, {"1204"}}), {{"1204"}});
    STRCMP_CONTAINS("WHERE a.unit_id = ? AND", one_of_two.in(kSql).c_str());
    CHECK_EQUAL("1204", param_of(one_of_two));

    const Scope one_of_all(a_reviewer().of_every_unit(), {{"1401"}});
    STRCMP_CONTAINS("WHERE a.unit_id = ? AND", one_of_all.in(kSql).c_str());
    CHECK_EQUAL("1401", param_of(one_of_all));
}

TEST(Scope, is_never_another_department)
{
    CHECK_THROWS(std::logic_error, Scope(a_reviewer().of({{"1203"}}), {{"1401"}}));
    CHECK_THROWS(std::logic_error, Scope(a_reviewer().of({}), {{"1203"}}));
}

TEST(Scope, has_one_parameter_in_each_of_its_conditions)
{
    const auto question_marks = [](const Scope& scope) {
        const auto sql = scope.in("{scope}");
        return std::count(sql.begin(), sql.end(), '?');
    };
    CHECK_EQUAL(1, question_marks(Scope(a_reviewer())));
    CHECK_EQUAL(1, question_marks(Scope(a_reviewer().of({{"1203"}, {"1204"}}))));
    CHECK_EQUAL(1, question_marks(Scope(a_reviewer().of_every_unit())));
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
