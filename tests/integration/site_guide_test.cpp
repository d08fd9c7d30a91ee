// Tests the filled example in sql/README.md: the statements that an administrator would type give the same views and
// trigger as the demo's site file.

#include "integration/campus.h"
#include "integration/said_by.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(SiteGuide)
{
    Stage stage;
    const std::string client =
        "mariadb --no-defaults --default-character-set=utf8mb4 --socket='" + campus().socket() + "'";

    void teardown() override
    {
        said_by(client + " < sql/site/demo.sql");
    }
    std::string views()
    {
        std::string all;
        for (const auto& view : stage.sql.rows("SELECT table_name, view_definition FROM information_schema.views "
                                               "WHERE table_schema = 'certaward' ORDER BY 1"))
            all += *view[0] + ": " + *view[1] + "\n";
        return all + stage.sql.value("SELECT action_statement FROM information_schema.triggers "
                                     "WHERE trigger_schema = 'certaward' AND trigger_name = 'decision_to_campus'");
    }
};

TEST(SiteGuide, makes_the_views_and_the_trigger_of_the_demos_site_file_with_questions_that_have_answers)
{
    const auto before = views();
    for (const auto& view : stage.sql.rows("SELECT table_name FROM information_schema.views "
                                           "WHERE table_schema = 'certaward'"))
        stage.sql.run("DROP VIEW certaward." + *view[0]);
    stage.sql.run("DROP TRIGGER certaward.decision_to_campus");

    const auto said =
        said_by("sed -n '/^```sql$/,/^```$/{/^```/d;p}' sql/README.md | " + client + " --batch certaward");

    STRCMP_EQUAL(before.c_str(), views().c_str());
    CHECK_TRUE_TEXT(said.find("ERROR") == std::string::npos, said.c_str());
    for (const std::string line : {"\nunit\t", "\nbankbook\t0\t", "\napproved\t"})
        STRCMP_CONTAINS(line.c_str(), said.c_str());
}
