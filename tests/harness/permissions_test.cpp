// Tests of promise 2: nobody sees another department's data. Checks each cell of the permission matrix in
// permissions.txt; permissions_control_test.cpp proves that a leak would be reported.

#include "harness/matrix.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace harness;

namespace {

std::string text_of(const std::string& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string lines(const std::vector<std::string>& all)
{
    std::string text;
    for (const auto& each : all)
        text += "\n" + each;
    return text;
}

} // namespace

TEST_GROUP(Permissions)
{
    const Aftermath aftermath;
    const std::string routes = text_of("mod_certaward/pages/routes.cpp");
    std::vector<PermissionLine> table = parse_table(text_of("tests/harness/permissions.txt"));

    void teardown() override
    {
        integration::Sql(integration::campus().socket())
            .run("INSERT INTO campus.employee_duty (acct, duty_code, dept_no) SELECT 'staffboth', 'LIC_DEPT', '1204' "
                 "FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM campus.employee_duty "
                 "WHERE acct = 'staffboth' AND dept_no = '1204')");
        aftermath.check();
    }
};

TEST(Permissions, are_written_down_for_every_route_and_for_no_other)
{
    STRCMP_EQUAL("", lines(gaps_between(table, routes)).c_str());
}

TEST(Permissions, of_every_url_and_identity_are_those_of_the_table)
{
    const auto begun = std::chrono::steady_clock::now();
    Canaries campus(times(2, 12));
    Matrix matrix(campus);
    for (const auto& line : table)
        matrix.check(line);

    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begun);
    std::printf("\n%d cells in %lld s\n", matrix.cells(), static_cast<long long>(seconds.count()));
    std::fflush(stdout); // a test's process ends without flushing
    STRCMP_EQUAL("", lines(matrix.complaints()).c_str());
}

// A request that may store something needs the token of its own session.
TEST(Permissions, are_of_no_use_without_the_sessions_own_token)
{
    Canaries campus(times(1, 4));
    Matrix matrix(campus);
    for (const std::string name : {"staff1203", "staff1101", "staffboth", "rd1"}) {
        auto& who = campus.identity(name);
        const auto another = campus.token_of_another_session(name);
        const auto colleagues = campus.identity(name == "rd1" ? "staff1203" : "rd1").token;
        const auto own = who.token;
        for (const auto& token : {std::string(), std::string("x"), another, colleagues}) {
            who.token = token;
            for (auto line : table) {
                auto& expected = line.expected.at(column_of(name));
                if (!expected.stores) continue;
                expected = {.status = 403};
                matrix.check(line, name);
            }
        }
        who.token = own;
    }
    CHECK_TRUE(matrix.cells() > 100);
    STRCMP_EQUAL("", lines(matrix.complaints()).c_str());
}

// A reviewer who has lost one of two departments gets the same answers as one who never had it.
TEST(Permissions, end_with_the_duty_at_the_next_request)
{
    Canaries campus(times(1, 4));
    auto& who = campus.identity("staffboth");
    const auto decision = decision_of(campus, who.token, campus.target("of-1204").application);
    const auto page = kBase + "/review/" + campus.target("of-1204").application;
    CHECK_EQUAL(303, who.browser.post(page, decision).status);
    campus.sql().run("DELETE FROM campus.employee_duty WHERE acct = 'staffboth' AND dept_no = '1204'");
    who.units = {"1203"};

    Matrix matrix(campus);
    for (auto line : table) {
        if (line.targets.front() == "by-staff1203") continue;
        line.expected.at(column_of("staffboth")) = line.expected.at(column_of("staff1203"));
        matrix.check(line, "staffboth");
    }
    Stored stored(campus.sql());
    const auto undo =
        who.browser.post(kBase + "/review", {{"token", who.token}, {"key", new_key()}, {"undo", decision[1].second}});

    CHECK_TRUE(stored.units_since().empty());
    CHECK_EQUAL(404, undo.status);
    STRCMP_EQUAL("", lines(matrix.complaints()).c_str());
}
