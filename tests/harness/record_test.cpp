// Tests of promise 6 with a large access record: the question who saw a student's data still takes one quick query.

#include "harness/servers.h"
#include "integration/campus.h"
#include "integration/said_by.h"

#include <chrono>
#include <string>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

namespace {

// Loads a second database beside the campus's, from the same files, so that the campus's access record stays whole.
const std::string kLoad = "cat build/sql/certaward.sql sql/site/demo.sql | sed 's/\\bcertaward\\b/certaward_large/g' | "
                          "mariadb --no-defaults --default-character-set=utf8mb4 --socket='";

} // namespace

TEST_GROUP(Record)
{
    const harness::Aftermath aftermath;
    Sql sql{campus().socket()};
    std::string student; // no other test hands in for this student

    void setup() override
    {
        STRCMP_EQUAL("", said_by(kLoad + campus().socket() + "' 2>&1").c_str());
        sql.run("USE certaward_large");
        student = sql.value("SELECT MAX(student_id) FROM application WHERE submitted_at < NOW() - INTERVAL 1 DAY");
    }
    void teardown() override
    {
        sql.run("DROP DATABASE certaward_large");
        sql.run("DROP USER certaward_large@localhost");
        aftermath.check();
    }

    // Creates `events` events and a tenth as many applications, each of them named by 29 events. Twenty exports name
    // every application of the student as well.
    void fill(const std::string& events)
    {
        sql.run("DROP TRIGGER access_is_chained");
        sql.run("DROP TRIGGER access_finds_applications");
        sql.run("ALTER TABLE access_application DROP KEY event");
        sql.run("INSERT INTO access_event (event_id, occurred_at, node, account, address, action, subject, export_id) "
                "SELECT seq, '2026-01-01' - INTERVAL (" +
                events +
                " - seq) SECOND, 'large', CONCAT('staff', seq % 97), '192.0.2.1', "
                "CASE seq % 1000 WHEN 0 THEN 'export' WHEN 1 THEN 'download' ELSE 'list' END, "
                "CONCAT('round ', seq % 50), IF(seq % 1000 < 2, seq DIV 1000, NULL) "
                "FROM seq_1_to_" +
                events);
        sql.run("INSERT IGNORE INTO access_application (application_id, event_id) "
                "SELECT STRAIGHT_JOIN a.seq, 1 + (a.seq * 7919 + k.seq * 104729) % " +
                events + " FROM seq_1_to_" + std::to_string(std::stoul(events) / 10) + " a JOIN seq_0_to_28 k");
        sql.run("INSERT IGNORE INTO access_application (application_id, event_id) "
                "SELECT a.application_id, 1000 * k.seq FROM application a JOIN seq_1_to_20 k WHERE a.student_id = ?",
                {student});
        sql.run("ALTER TABLE access_application ADD KEY event (event_id)");
        sql.rows("ANALYZE TABLE access_event, access_application");
    }
    unsigned long rows_read()
    {
        return std::stoul(sql.value("SELECT SUM(variable_value) FROM information_schema.session_status "
                                    "WHERE variable_name IN ('Handler_read_key', 'Handler_read_next', "
                                    "'Handler_read_rnd', 'Handler_read_rnd_next', 'Handler_read_first')"));
    }
};

TEST(Record, tells_who_saw_a_student_without_reading_the_rest)
{
    const std::string events = harness::is_full() ? "10000000" : "100000";
    fill(events);
    const auto looks = std::stoul(sql.value("SELECT COUNT(DISTINCT s.event_id) FROM application a "
                                            "JOIN access_application s ON s.application_id = a.application_id "
                                            "WHERE a.student_id = ?",
                                            {student}));
    const auto read_before = rows_read();
    const auto began = std::chrono::steady_clock::now();
    const auto seen = sql.rows("CALL who_saw('" + student + "')");
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    const auto read = rows_read() - read_before;

    harness::tell("who saw " + student + " among " + events + " rows: " + std::to_string(seen.size()) + " looks in " +
                  std::to_string(took.count()) + " s, " + std::to_string(read) + " rows read");
    CHECK_TRUE(seen.size() > 20); // the views, and the downloads of the exports
    CHECK_TRUE(seen.size() >= looks);
    CHECK_TRUE(read < 50 * seen.size() + 1000);
}
