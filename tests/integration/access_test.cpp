// The record of who saw whose data: chained, and searchable. sql/check.sql finds what somebody did to it.

#include "integration/campus.h"
#include "integration/said_by.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Access)
{
    Stage stage;
    Browser browser{campus().url()};
    std::string before;

    void setup() override
    {
        stage.log_in(browser, "staff1203");
        before = newest();
    }
    std::string newest()
    {
        return stage.sql.value("SELECT COALESCE(MAX(event_id), 0) FROM certaward.access_event");
    }
    // What sql/check.sql says of the access record.
    static std::string broken()
    {
        const auto said = said_by("mariadb --no-defaults --batch --skip-column-names --default-character-set=utf8mb4 "
                                  "--socket='" +
                                  campus().socket() + "' certaward < sql/check.sql");
        std::string lines;
        for (const auto& line : lines_of(said))
            if (line.find("access record") != std::string::npos || line.find("ERROR") != std::string::npos)
                lines += line + "\n";
        return lines;
    }
    // The middle one of three looks.
    std::string looked_three_times()
    {
        browser.get(kReview);
        browser.get(kReview);
        auto middle = newest();
        browser.get(kReview);
        return middle;
    }
};

TEST(Access, has_the_node_and_follows_the_row_before)
{
    looked_three_times();
    const auto node = stage.sql.value("SELECT node FROM certaward.access_event ORDER BY event_id DESC LIMIT 1");
    CHECK_FALSE(node.empty());
    STRCMP_EQUAL("0", stage.sql
                          .value("SELECT COUNT(*) FROM (SELECT previous_hash, LAG(hash) OVER (ORDER BY event_id) AS l "
                                 "FROM certaward.access_event WHERE event_id >= ? AND node <> '') e "
                                 "WHERE l IS NOT NULL AND previous_hash <> l",
                                 {before})
                          .c_str());
    STRCMP_EQUAL("", broken().c_str());
}

TEST(Access, a_row_that_was_changed_is_found)
{
    const auto row = looked_three_times();
    stage.sql.run("UPDATE certaward.access_event SET account = 'somebody' WHERE event_id = ?", {row});
    STRCMP_CONTAINS(("was changed\t" + row + "\t").c_str(), broken().c_str());
    stage.sql.run("UPDATE certaward.access_event SET account = 'staff1203' WHERE event_id = ?", {row});
    STRCMP_EQUAL("", broken().c_str());
}

TEST(Access, a_row_that_is_missing_or_was_slipped_in_is_found)
{
    const auto row = looked_three_times();
    stage.sql.run("CREATE TEMPORARY TABLE certaward.kept AS SELECT * FROM certaward.access_event WHERE event_id = ?",
                  {row});
    const auto chain = stage.sql.value("SELECT HEX(hash) FROM certaward.access_chain WHERE node <> '' LIMIT 1");
    stage.sql.run("DELETE FROM certaward.access_event WHERE event_id = ?", {row});
    STRCMP_CONTAINS("one is missing or was slipped in", broken().c_str());

    // As long as the triggers are there even the administrator's row goes to the end of the chain.
    stage.sql.run("INSERT INTO certaward.access_event SELECT * FROM certaward.kept");
    STRCMP_CONTAINS("one is missing or was slipped in", broken().c_str());
    stage.sql.run("UPDATE certaward.access_event e JOIN certaward.kept k USING (event_id) "
                  "SET e.previous_hash = k.previous_hash, e.hash = k.hash");
    stage.sql.run("UPDATE certaward.access_chain SET hash = UNHEX(?)", {chain});
    STRCMP_EQUAL("", broken().c_str());
}

TEST(Access, who_saw_a_student_is_one_question_exports_included)
{
    const auto id = stage.hand_in({.student_id = "C000001681"});
    browser.get(kReview + "/" + id);
    browser.post(kExport, export_form(Page(browser.get(kExport).body), stage.open_round(), "everything"));
    const auto link = stage.sql.value(
        "SELECT CONCAT(export_id, '/', file_name) FROM certaward.export ORDER BY export_id DESC LIMIT 1");
    Browser rd{campus().url()};
    stage.log_in(rd, "rd1");
    CHECK_EQUAL(200, rd.get(kExport + "/" + link).status);
    std::string seen;
    for (const auto& row : stage.sql.rows("CALL certaward.who_saw('C000001681')"))
        seen += *row[1] + " " + *row[4] + "\n";
    STRCMP_CONTAINS("staff1203 detail\n", seen.c_str());
    STRCMP_CONTAINS("staff1203 export\nrd1 download\n", seen.c_str());
}

TEST(Access, an_exports_row_has_the_hash_of_its_file)
{
    browser.post(kExport, export_form(Page(browser.get(kExport).body), "1112", "everything"));
    STRCMP_EQUAL("1", stage.sql
                          .value("SELECT COUNT(*) FROM certaward.access_event a JOIN certaward.export_piece p "
                                 "ON p.export_id = a.export_id AND p.position = 0 WHERE a.action = 'export' AND "
                                 "a.event_id > ? AND a.subject LIKE CONCAT('% sha256 ', SHA2(p.bytes, 256))",
                                 {before})
                          .c_str());
}
