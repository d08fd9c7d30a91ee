// Tests of the list's counts: they come from derived data, which refreshes and decisions maintain, as long as it names
// the same applications as the campus.

#include "integration/campus.h"
#include "integration/said_by.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(ListCounts)
{
    Stage stage;
    Browser browser{campus().url()};
    const std::string in_time =
        stage.sql.value("SELECT obtain_end FROM campus.license_meeting WHERE review_end >= CURDATE()");

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    // Refreshes the derived data, as a page does by itself after some seconds.
    void refresh_derived_data()
    {
        stage.sql.run("DELETE FROM certaward.upkeep");
        browser.get(kReview);
    }
    // Returns the counts that the list shows: 待審, 核准, 未核准.
    std::string shown()
    {
        const Page list(browser.get(kReview).body);
        std::string all;
        for (const std::string status : {"pending", "approved", "rejected"})
            all += list.text("//*[@data-total='" + status + "']") + " ";
        return all;
    }
    std::string counted()
    {
        return stage.sql.value(
            "SELECT CONCAT(SUM(r.status IS NULL OR r.status = 'pending'), ' ', "
            "COALESCE(SUM(r.status = 'approved'), 0), ' ', COALESCE(SUM(r.status = 'rejected'), 0), ' ') "
            "FROM certaward.application a LEFT JOIN certaward.review r USING (application_id) "
            "WHERE a.unit_id = '1203' AND a.round_id = ?",
            {stage.open_round()});
    }
    void decide(const std::string& id, const std::string& status, const std::string& what)
    {
        const RowForm form(Page(browser.get(kReview + "/" + id).body), id);
        CHECK_EQUAL(303, browser.post(form.action, form.with({{"status", status}, {what, "3"}})).status);
    }
};

TEST(ListCounts, come_from_what_is_kept)
{
    const auto id = stage.hand_in({.obtained_on = in_time});
    refresh_derived_data();
    // A status that only the derived data has.
    stage.sql.run("UPDATE certaward.application_check SET status = 'rejected' WHERE application_id = " + id);
    const auto told = shown();
    refresh_derived_data();
    CHECK_TRUE(told != counted());
    CHECK_EQUAL(counted(), shown());
}

TEST(ListCounts, know_a_decision_at_once)
{
    const auto id = stage.hand_in({.obtained_on = in_time});
    refresh_derived_data();
    decide(id, "approved", "level");
    CHECK_EQUAL(counted(), shown());
    CHECK_EQUAL("approved",
                stage.sql.value("SELECT status FROM certaward.application_check WHERE application_id = " + id));
}

TEST(ListCounts, know_a_decision_on_what_upkeep_has_not_come_to)
{
    refresh_derived_data();
    const auto id = stage.hand_in({.obtained_on = in_time});
    decide(id, "approved", "level");
    stage.sql.run("UPDATE certaward.application_check SET found = NULL WHERE application_id = " + id);
    CHECK_EQUAL(counted(), shown());
}

TEST(ListCounts, know_what_came_went_and_moved_since_upkeep_was_here)
{
    const auto gone = stage.hand_in({.obtained_on = in_time});
    const auto moved = stage.hand_in({.obtained_on = in_time});
    refresh_derived_data();
    stage.hand_in({.obtained_on = in_time});
    CHECK_EQUAL(counted(), shown());
    stage.sql.run("UPDATE campus.license_apply SET apply_time = NULL WHERE apply_no = " + gone);
    CHECK_EQUAL(counted(), shown());
    stage.sql.run("UPDATE campus.license_apply SET dept_no = '1204' WHERE apply_no = " + moved);
    CHECK_EQUAL(counted(), shown());
}

TEST(ListCounts, keep_no_page_waiting_for_who_writes_them)
{
    refresh_derived_data();
    const auto id = stage.hand_in({.obtained_on = in_time});
    Sql other{campus().socket()};
    other.run("START TRANSACTION");
    other.run("INSERT INTO certaward.application_check (application_id) VALUES (" + id + ")");
    const auto shown = browser.get(kReview + "/" + id).status;
    other.run("ROLLBACK");
    CHECK_EQUAL(200, shown);
}

TEST(ListCounts, are_kept_where_an_application_went)
{
    const auto gone = stage.hand_in({.obtained_on = in_time});
    const auto moved = stage.hand_in({.obtained_on = in_time});
    refresh_derived_data();
    stage.sql.run("UPDATE campus.license_apply SET apply_time = NULL WHERE apply_no = " + gone);
    stage.sql.run("UPDATE campus.license_apply SET dept_no = '1204' WHERE apply_no = " + moved);
    refresh_derived_data();
    const auto kept_of = [&](const std::string& id) {
        return stage.sql.value("SELECT CONCAT(round_id, '/', unit_id) FROM certaward.application_check "
                               "WHERE application_id = " +
                               id);
    };
    CHECK_EQUAL("/", kept_of(gone));
    CHECK_EQUAL(stage.open_round() + "/1204", kept_of(moved));
}

TEST(ListCounts, may_know_from_a_moment_ago_what_there_is_but_not_what_became_of_it)
{
    const auto id = stage.hand_in({.obtained_on = in_time});
    refresh_derived_data();
    const MoreConfiguration keeping("CertAwardKeepSettings 60\n");
    const auto before = shown();
    CHECK_EQUAL(counted(), before);

    stage.hand_in({.obtained_on = in_time});
    CHECK_EQUAL(before, shown());
    decide(id, "approved", "level");
    CHECK_TRUE(before != shown());
    refresh_derived_data();
    CHECK_EQUAL(counted(), shown());
}

// ---- rounds of which one refresh reads a part

TEST_GROUP(ListCountsOfLargeRound)
{
    Stage stage;
    Browser rd{campus().url()};

    // Creates 20,100 applications; the last hundred are in a department of their own.
    void setup() override
    {
        clear();
        stage.sql.run("INSERT INTO campus.license_meeting VALUES (7994, 79, 2, '1990-09-15', '1990-09-30', "
                      "'1990-02-01', '1990-07-31', '1990-10-10')");
        stage.sql.run(
            "INSERT INTO campus.license_apply (meeting_no, std_no, class_no, dept_no, lic_name, lic_no, apply_time) "
            "SELECT 7994, CONCAT('C', LPAD(seq, 9, '0')), '12030001', IF(seq <= 20000, '1203', '1401'), 'x', "
            "CONCAT('VAST-', seq), NOW() FROM certaward.seq_1_to_20100");
        stage.log_in(rd, "rd1");
    }
    void teardown() override
    {
        clear();
    }
    void clear()
    {
        for (const std::string table : {"application_check", "application_key", "upkeep"})
            stage.sql.run("DELETE FROM certaward." + table + " WHERE round_id = '7994'");
        stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = 7994");
        stage.sql.run("DELETE FROM campus.license_meeting WHERE meeting_no = 7994");
    }
    void take_a_turn()
    {
        stage.sql.run("UPDATE certaward.upkeep SET begun_at = begun_at - INTERVAL 1 DAY WHERE round_id = '7994'");
        CHECK_EQUAL(200, rd.get(kReview + "?round=7994").status);
    }
    // Returns the number of applications in the derived data, by department.
    std::string kept()
    {
        return stage.sql.value(
            "SELECT COALESCE(GROUP_CONCAT(CONCAT(unit_id, ':', n) ORDER BY unit_id SEPARATOR ' '), '') "
            "FROM (SELECT unit_id, COUNT(*) AS n FROM certaward.application_check "
            "WHERE round_id = '7994' GROUP BY unit_id) g");
    }
};

TEST(ListCountsOfLargeRound, are_kept_of_twenty_thousand_at_a_turn)
{
    take_a_turn();
    STRCMP_EQUAL("1203:20000", kept().c_str());
    take_a_turn();
    STRCMP_EQUAL("1203:20000 1401:100", kept().c_str());

    stage.sql.run("UPDATE campus.license_apply SET dept_no = '1402' WHERE meeting_no = 7994 AND lic_no = 'VAST-20100'");
    stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = 7994 AND lic_no IN ('VAST-1', 'VAST-20001')");
    take_a_turn(); // starts again at the first application
    take_a_turn();
    STRCMP_EQUAL("1203:19999 1401:98 1402:1", kept().c_str());
}

// ---- rounds that the campus reads more slowly than a statement's time limit allows

TEST_GROUP(ListCountsOfSlowRound)
{
    Stage stage;
    Browser rd{campus().url()};

    // Creates 800 applications in two departments; the campus's view needs 3 ms for each.
    void setup() override
    {
        clear();
        stage.sql.run("INSERT INTO campus.license_meeting VALUES (7993, 79, 2, '1990-09-15', '1990-09-30', "
                      "'1990-02-01', '1990-07-31', '1990-10-10')");
        stage.sql.run(
            "INSERT INTO campus.license_apply (meeting_no, std_no, class_no, dept_no, lic_name, lic_no, apply_time) "
            "SELECT 7993, CONCAT('C', LPAD(seq, 9, '0')), '12030001', IF(seq % 2, '1203', '1401'), 'x', "
            "CONCAT('SLOW-', seq), NOW() FROM certaward.seq_1_to_800");
        const auto view = stage.sql.rows("SHOW CREATE VIEW certaward.application")[0][1].value();
        stage.sql.run("CREATE OR REPLACE " + view.substr(view.find("VIEW")) +
                      " AND (a.meeting_no <> 7993 OR SLEEP(0.003) = 0)");
        stage.log_in(rd, "rd1");
    }
    void teardown() override
    {
        STRCMP_EQUAL("", said_by("mariadb --no-defaults --default-character-set=utf8mb4 --socket='" +
                                 campus().socket() + "' < sql/site/demo.sql")
                             .c_str());
        clear();
    }
    void clear()
    {
        for (const std::string table : {"application_check", "application_key"})
            stage.sql.run("DELETE FROM certaward." + table + " WHERE round_id = '7993'");
        stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = 7993");
        stage.sql.run("DELETE FROM campus.license_meeting WHERE meeting_no = 7993");
    }
};

TEST(ListCountsOfSlowRound, are_counted_department_by_department)
{
    const auto answer = rd.get(kExport + "?round=7993");
    CHECK_EQUAL(200, answer.status);
    const Page page(answer.body);
    for (const std::string unit : {"1203", "1401"})
        STRCMP_EQUAL(
            "400", page.text("//tr[.//input[@name='pick' and @value='" + unit + "']]/td[@data-label='待審']").c_str());
}
