// Tests of the grants of the module's database account: it has what it needs and no more.

#include "integration/campus.h"
#include "integration/said_by.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Grants)
{
    Stage stage;

    void load(const std::string& file) const
    {
        const auto said = said_by("mariadb --no-defaults --socket='" + campus().socket() + "' < " + file);
        STRCMP_EQUAL("", said.c_str());
    }
    std::string all() // all grants of the account except USAGE
    {
        return stage.sql.value(
            "SELECT GROUP_CONCAT(line ORDER BY line) FROM ("
            "SELECT CONCAT(Table_name, ' ', Table_priv) AS line FROM mysql.tables_priv WHERE User = "
            "'certaward' UNION ALL SELECT CONCAT('all ', Select_priv) FROM mysql.db WHERE User = "
            "'certaward' UNION ALL SELECT CONCAT(Routine_name, ' ', Proc_priv) FROM mysql.procs_priv "
            "WHERE User = 'certaward') g");
    }
    std::string tables_with(const std::string& privilege)
    {
        return stage.sql.value("SELECT GROUP_CONCAT(Table_name ORDER BY Table_name) FROM mysql.tables_priv "
                               "WHERE User = 'certaward' AND FIND_IN_SET(?, Table_priv)",
                               {privilege});
    }
};

TEST(Grants, let_nobody_rewrite_history_nor_touch_the_campus)
{
    const auto grants = stage.sql.rows("SHOW GRANTS FOR certaward@localhost");
    for (const auto& grant : grants)
        CHECK_TRUE(grant[0]->find("campus") == std::string::npos);
    // The parts of an export, which are deleted by age.
    STRCMP_EQUAL("export_csv_piece,export_piece,export_row", tables_with("Delete").c_str());
    STRCMP_EQUAL("application_check,application_key,attachment_digest,export,review,upkeep",
                 tables_with("Update").c_str());
    STRCMP_EQUAL("", tables_with("Create").c_str());
}

TEST(Grants, name_each_table_and_view_that_may_be_read_and_the_access_record_is_none_of_them)
{
    STRCMP_EQUAL("application,application_check,application_key,attachment,attachment_digest,award_budget,award_round,"
                 "bank,export,export_column,export_csv_piece,export_piece,export_revision,export_row,export_unit,"
                 "handover,level,past_decision,portal_session,recognized_certificate,rejection_reason,review,"
                 "review_event,review_note,reviewer,schema_version,setting,unit,upkeep",
                 tables_with("Select").c_str());
    STRCMP_EQUAL("0", stage.sql.value("SELECT COUNT(*) FROM mysql.db WHERE User = 'certaward'").c_str());
}

TEST(Grants, of_a_new_database_are_there_when_the_site_file_comes)
{
    // Given: the views and the account's grants are gone.
    const auto before = all();
    CHECK_FALSE(before.empty());
    for (const auto& view : stage.sql.rows("SELECT table_name FROM information_schema.views "
                                           "WHERE table_schema = 'certaward'"))
        stage.sql.run("DROP VIEW certaward." + *view[0]);
    stage.sql.run("REVOKE ALL PRIVILEGES, GRANT OPTION FROM certaward@localhost");

    load("build/sql/certaward.sql");
    const auto without_views = all();
    load("sql/site/demo.sql");

    STRCMP_EQUAL(before.c_str(), without_views.c_str());
    STRCMP_EQUAL(before.c_str(), all().c_str());
}

TEST(Grants, on_every_table_that_the_account_once_had_are_taken_back)
{
    const auto before = all();
    stage.sql.run("GRANT SELECT ON certaward.* TO certaward@localhost");
    load("build/sql/certaward.sql");
    STRCMP_EQUAL(before.c_str(), all().c_str());
}
