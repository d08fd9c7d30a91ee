// What the module's account may do in the database, and no more.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Grants)
{
    Stage stage;
};

TEST(Grants, let_nobody_rewrite_history_nor_touch_the_campus)
{
    const auto grants = stage.sql.rows("SHOW GRANTS FOR certaward@localhost");
    for (const auto& grant : grants)
        CHECK_TRUE(grant[0]->find("campus") == std::string::npos);
    STRCMP_EQUAL("export_csv_piece,export_piece,export_row", // what a file is made of, deleted by age
                 stage.sql
                     .value("SELECT GROUP_CONCAT(Table_name ORDER BY Table_name) FROM mysql.tables_priv "
                            "WHERE User = 'certaward' AND FIND_IN_SET('Delete', Table_priv)")
                     .c_str());
    STRCMP_EQUAL(
        "Insert",
        stage.sql
            .value("SELECT Table_priv FROM mysql.tables_priv WHERE User = 'certaward' AND Table_name = 'review_event'")
            .c_str());
}
