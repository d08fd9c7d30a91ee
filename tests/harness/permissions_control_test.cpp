// Control tests of the permission matrix: wrong lines and a campus that leaks must be reported, or the matrix proves
// nothing.

#include "harness/contents.h"
#include "harness/matrix.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>

#include "CppUTest/TestHarness.h"

using namespace harness;

namespace {

const std::string kOnePage = "GET /review/{application} - of-1203 302 302 403 403 403 200* 404 200* 200*";
const std::string kOneDecision = "POST /review/{application} decide of-1203 401 401 403 403 403 303+ 404 303+ 303+";

PermissionLine line(const std::string& text)
{
    return parse_table(text).at(0);
}

std::string text_of(const std::string& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool has(const std::vector<std::string>& gaps, const std::string& gap)
{
    return std::find(gaps.begin(), gaps.end(), gap) != gaps.end();
}

} // namespace

TEST_GROUP(PermissionsControl)
{
    // Created by plant(): half of these tests need no campus.
    std::unique_ptr<Canaries> campus;
    std::unique_ptr<Matrix> matrix;

    void plant()
    {
        campus = std::make_unique<Canaries>(1);
        matrix = std::make_unique<Matrix>(*campus);
    }
    void check_only_complaint(const std::string& of_cell, const std::string& what)
    {
        CHECK_EQUAL(1U, matrix->complaints().size());
        STRCMP_CONTAINS(of_cell.c_str(), matrix->complaints()[0].c_str());
        STRCMP_CONTAINS(what.c_str(), matrix->complaints()[0].c_str());
    }
};

TEST(PermissionsControl, a_right_line_is_no_complaint)
{
    plant();
    matrix->check(line(kOnePage));
    matrix->check(line(kOneDecision));
    CHECK_EQUAL(18, matrix->cells());
    CHECK_TRUE(matrix->complaints().empty());
}

TEST(PermissionsControl, a_wrong_status_is_told_with_its_coordinates)
{
    plant();
    matrix->check(line("GET /review/{application} - of-1203 302 302 403 403 403 200* 200 200* 200*"));
    check_only_complaint("line 1: GET /campus/certaward/review/" + campus->target("of-1203").application +
                             " form - target of-1203 as staff1101",
                         "expected 200, got 404");
}

TEST(PermissionsControl, a_foreign_canary_in_an_allowed_answer_is_told)
{
    plant();
    campus->sql().run("UPDATE campus.license_apply SET lic_name = 'CANARY1401' WHERE apply_no = ?",
                      {campus->target("of-1203").application});
    matrix->check(line(kOnePage), "rd1"); // rd1 may see it
    matrix->check(line(kOnePage), "staff1203");
    check_only_complaint("as staff1203", "shows data of 1401");
}

TEST(PermissionsControl, a_foreign_canary_inside_a_workbook_is_told)
{
    plant();
    auto& rd = campus->identity("rd1");
    const auto& made = campus->target("of-1101");
    const auto workbook = rd.browser.get(kBase + "/export/" + made.export_id + "/" + made.name + ".xlsx");
    CHECK_TRUE(workbook.body.find("CANARY1101") == std::string::npos); // compressed
    CHECK_TRUE(contents_of(workbook).find("CANARY1101") != std::string::npos);

    rd.units.erase("1101");
    matrix->check(line("GET /export/{export}/{name}.xlsx - of-both 302 302 403 403 403 404 404 200* 200*"), "rd1");
    CHECK_TRUE(matrix->complaints().empty());
    matrix->check(line("GET /export/{export}/{name}.xlsx - of-every 302 302 403 403 403 404 404 404 200"), "rd1");
    STRCMP_CONTAINS("shows data of 1101", matrix->complaints().at(0).c_str());
}

TEST(PermissionsControl, data_that_was_to_be_shown_and_is_not_is_told)
{
    plant();
    matrix->check(line("GET /review/{application}/note - of-1203 302 302 403 403 403 405* 405 405 405"));
    check_only_complaint("as staff1203", "does not show CANARY1203");
}

TEST(PermissionsControl, what_was_stored_against_the_table_is_told)
{
    plant();
    matrix->check(line("POST /review/{application} decide of-1203 401 401 403 403 403 303 404 303+ 303+"));
    check_only_complaint("as staff1203", "something was stored for 1203");
}

TEST(PermissionsControl, what_was_not_stored_against_the_table_is_told)
{
    plant();
    matrix->check(line("POST /review/{application} decide of-1203 401 401 403 403 403 303+ 404+ 303+ 303+"));
    check_only_complaint("as staff1101", "nothing was stored");
}

TEST(PermissionsControl, a_change_of_foreign_data_is_told)
{
    plant();
    campus->identity("rd1").units.erase("1203");
    matrix->check(line(kOneDecision), "rd1");
    STRCMP_CONTAINS("data was changed of 1203", matrix->complaints().at(0).c_str());
}

TEST(PermissionsControl, a_change_without_a_line_in_the_history_is_told)
{
    plant();
    Stored stored(campus->sql());
    const auto& application = campus->target("of-1203").application;
    const auto before =
        campus->sql().value("SELECT reason_words FROM certaward.review WHERE application_id = ?", {application});
    const std::string rewrite = "UPDATE certaward.review SET reason_words = NULLIF(?, '') WHERE application_id = ?";
    campus->sql().run(rewrite, {"other", application});
    const auto told = stored.units_since();
    const auto told_again = stored.units_since();
    campus->sql().run(rewrite, {before, application});

    CHECK_TRUE(told == std::set<std::string>{"rewritten"});
    CHECK_TRUE(told_again.empty());
}

TEST(PermissionsControl, a_foreign_id_that_is_answered_unlike_one_that_does_not_exist_is_told)
{
    plant();
    campus->identity("staffboth").units = {"1203"}; // the module still shows both departments
    matrix->check(line("GET /attachment/{attachment}/print - of-1204 302 302 403 403 403 404 404 200 200"),
                  "staffboth");
    check_only_complaint("as staffboth", "what does not exist gets 404");
}

TEST(PermissionsControl, answers_are_alike_but_for_keys_reference_and_url)
{
    const std::string page = "<a href=\"/x/1\">1</a><span class=\"code reference\">";
    STRCMP_EQUAL(
        blanked(page + "ABC</span>" + std::string(32, 'a'), "/x/1").c_str(),
        blanked("<a href=\"/x/2\">1</a><span class=\"code reference\">DEF</span>" + std::string(64, '0'), "/x/2")
            .c_str());
    CHECK_FALSE(blanked(page + "ABC</span>7", "/x/1") == blanked(page + "ABC</span>8", "/x/1"));
}

TEST(PermissionsControl, a_route_without_a_line_and_a_line_without_a_route_are_told)
{
    const auto routes = text_of("mod_certaward/pages/routes.cpp");
    auto table = parse_table(text_of("tests/harness/permissions.txt"));
    std::erase_if(table, [](const auto& each) { return each.url == "/award" && each.form == "budget"; });
    for (auto& each : table)
        std::erase_if(each.targets, [](const auto& target) { return target == "2^64"; });
    table.push_back(line("GET /elsewhere - - 302 302 403 403 403 200 200 200 200"));

    const auto gaps = gaps_between(table, routes);
    CHECK_TRUE(has(gaps, "no line for POST /award"));
    CHECK_TRUE(has(gaps, "no line for GET /review/* 2^64"));
    CHECK_TRUE(has(gaps, "line 1 is for no URL: /elsewhere"));
    CHECK_TRUE(
        has(gaps_between(table, routes + "    Route{\"GET\",  \"/new\", by<news>, reviewers, View::none, \"news\"},\n"),
            "no line for GET /new"));
    CHECK_FALSE(gaps_between(table, "").empty());

    table.push_back(line("GET /award - - 302 302 403 403 403 404 404 200 200"));
    CHECK_TRUE(has(gaps_between(table, routes), "line 1 shows departments a page of the whole school: /award"));
}

TEST(PermissionsControl, a_line_that_cannot_be_read_is_refused)
{
    CHECK_THROWS(std::runtime_error, parse_table("GET /review - - 302 302 403 403 403 200 200 200"));
    CHECK_THROWS(std::runtime_error, parse_table("GET /review - - 302 302 403 403 403 200 200 200 20x"));
    CHECK_THROWS(std::runtime_error, parse_table("GRAB /review - - 302 302 403 403 403 200 200 200 200"));
    CHECK_THROWS(std::runtime_error, parse_table("method url form targets everybody"));
}
