// Control tests of the statement list: statements that are worse than their line, and lists that are worse than the
// statements, must be reported.

#include "harness/statement_list.h"
#include "integration/campus.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "CppUTest/TestHarness.h"

using namespace integration;
using namespace harness;

namespace {

const std::string kLine = "events | FROM certaward.review_event\n";

StatementCheck a_check(const std::string& list)
{
    return {parse_statements(list), {{"page", 10}, {"round", 100}}};
}

RanStatement ran(const std::string& text)
{
    RanStatement statement;
    statement.text = statement.shape = text;
    return statement;
}

std::string told(const std::string& list, const RanStatement& statement)
{
    auto check = a_check(list);
    check.look_at(statement);
    std::string all;
    for (const auto& each : check.complaints())
        all += each + "\n";
    return all;
}

} // namespace

TEST_GROUP(StatementsControl)
{
    Sql sql{campus().socket()};
    const std::string log = (campus().folder() / "planted.log").string();

    void teardown() override
    {
        sql.run("SET GLOBAL slow_query_log = FALSE");
        std::filesystem::remove(log);
    }
    // Runs a statement. Returns its entry in MariaDB's slow log.
    RanStatement planted(const std::string& statement)
    {
        sql.run("SET GLOBAL slow_query_log_file = ?, slow_query_log = TRUE", {log});
        sql.run("SET slow_query_log = TRUE, long_query_time = 0, log_slow_filter = '', log_slow_verbosity = "
                "'query_plan,explain'");
        sql.rows(statement);
        sql.run("SET slow_query_log = FALSE");
        std::ifstream file(log);
        RanStatement found;
        each_ran_by(sql.value("SELECT SUBSTRING_INDEX(USER(), '@', 1)"), file, [&](const auto& each) {
            if (each.text.find("review_event") != std::string::npos) found = each;
        });
        return found;
    }
};

TEST(StatementsControl, one_that_finds_its_row_by_an_index_is_no_complaint)
{
    STRCMP_EQUAL("", told(kLine, planted("SELECT * FROM certaward.review_event WHERE event_id = 1")).c_str());
}

TEST(StatementsControl, one_that_reads_a_whole_table_is_told)
{
    const auto found = told(kLine, planted("SELECT * FROM certaward.review_event WHERE address = 'nowhere'"));
    STRCMP_CONTAINS("events: reads the whole of review_event", found.c_str());
    STRCMP_CONTAINS("events: reads more rows than it may", found.c_str());
}

TEST(StatementsControl, one_that_reads_a_whole_index_is_told)
{
    STRCMP_CONTAINS("events: reads the whole of review_event",
                    told(kLine, planted("SELECT COUNT(*) FROM certaward.review_event")).c_str());
}

TEST(StatementsControl, one_that_sorts_is_told)
{
    const auto statement =
        planted("SELECT * FROM certaward.review_event WHERE event_id < 5 ORDER BY occurred_at, version");
    STRCMP_CONTAINS("events: sorts", told(kLine, statement).c_str());
    STRCMP_EQUAL("", told(kLine + "    sort: four of them\n", statement).c_str());
}

TEST(StatementsControl, one_that_makes_a_temporary_table_is_told)
{
    STRCMP_CONTAINS("events: makes a temporary table",
                    told(kLine, planted("SELECT account, COUNT(*) FROM certaward.review_event "
                                        "WHERE event_id < 5 GROUP BY account"))
                        .c_str());
}

TEST(StatementsControl, one_that_reads_a_stretch_of_an_index_that_is_too_long_is_told)
{
    const auto statement = planted("SELECT version FROM certaward.review_event WHERE event_id BETWEEN 1 AND 50");
    STRCMP_EQUAL("events: reads more rows than it may\n",
                 told(kLine, statement).substr(0, told(kLine, statement).find("    ")).c_str());
    STRCMP_EQUAL("", told(kLine + "    read round: fifty\n", statement).c_str());
}

TEST(StatementsControl, values_are_no_part_of_a_statements_shape)
{
    STRCMP_EQUAL("SELECT ? FROM certaward.review_event WHERE address IN (?, ?) AND event_id = ?",
                 planted("SELECT 'it''s'  FROM certaward.review_event\n WHERE address IN ('a', 'b') AND event_id = 7")
                     .shape.c_str());
}

TEST(StatementsControl, one_that_is_not_on_the_list_is_told)
{
    STRCMP_CONTAINS("not on the list: SELECT ? FROM elsewhere", told(kLine, ran("SELECT ? FROM elsewhere")).c_str());
}

TEST(StatementsControl, a_line_that_nothing_ran_for_is_told)
{
    STRCMP_CONTAINS("did not run: events", told("other | elsewhere\n" + kLine, ran("SELECT ? FROM elsewhere")).c_str());
}

TEST(StatementsControl, words_must_stand_in_their_order)
{
    STRCMP_EQUAL("", told("one | FROM a ... WHERE\n", ran("SELECT x FROM a b WHERE c")).c_str());
    STRCMP_CONTAINS("not on the list", told("one | WHERE ... FROM a\n", ran("SELECT x FROM a b WHERE c")).c_str());
    STRCMP_CONTAINS("not on the list", told("one | LIMIT 20 ;\n", ran("SELECT x LIMIT 200")).c_str());
}

TEST(StatementsControl, a_list_that_cannot_be_read_is_refused)
{
    CHECK_THROWS(std::runtime_error, parse_statements("a name without words\n"));
    CHECK_THROWS(std::runtime_error, parse_statements("one | two\n    sort\n"));
    CHECK_THROWS(std::runtime_error, parse_statements("one | two\n    fly: it has wings\n"));
    CHECK_THROWS(std::runtime_error, parse_statements("one | two\none | three\n"));
    CHECK_THROWS(std::runtime_error, parse_statements("    sort: of what?\n"));
}
