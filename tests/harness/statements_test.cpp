// Tests every statement of the module on a campus of many years: no statement reads a whole table that grows, sorts
// what an index has in order, or reads more than its line in statements.txt says.

#include "harness/every_page.h"
#include "harness/large_campus.h"
#include "harness/servers.h"
#include "harness/statement_list.h"

#include <fstream>
#include <iterator>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;
using namespace harness;

namespace {

std::string listed()
{
    std::ifstream file("tests/harness/statements.txt");
    return {std::istreambuf_iterator<char>(file), {}};
}

// Returns the rows that a statement may read by SIZE, including joined and sorted rows.
Measures measures_of(Sql& sql)
{
    const auto round = std::stoull(sql.value("SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM campus.license_apply "
                                             "GROUP BY meeting_no) g"));
    const auto exports = std::stoull(sql.value("SELECT COUNT(*) FROM certaward.export"));
    return {{"page", 1000}, {"stretch", 5000}, {"shown", 60000}, {"round", 10 * round}, {"exports", 10 * exports}};
}

} // namespace

TEST_GROUP(Statements){static std::string complaints(){const LargeCampus large;
Sql sql{large.campus().socket()};
EveryPage pages(large.campus());
pages.ask_for_all();

StatementCheck check(parse_statements(listed()), measures_of(sql));
std::ifstream log(large.log());
each_ran_by("certaward", log, [&](const RanStatement& ran) { check.look_at(ran); });
tell(check.report());
std::string all;
for (const auto& each : pages.refused())
    all += each + "\n";
for (const auto& each : check.complaints())
    all += each + "\n";
return all;
}
}
;

TEST(Statements, are_all_on_the_list_and_read_no_more_than_it_says)
{
    std::string found;
    try {
        found = complaints();
    } catch (const std::exception& error) {
        found = error.what(); // caught here, so that the large campus is gone before the test ends
    }
    STRCMP_EQUAL("", found.c_str());
}
