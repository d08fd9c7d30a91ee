// Tests of certaward-check: it prints for each item whether it holds, returns an exit status for scripts, and changes
// nothing.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <filesystem>
#include <fstream>

#include "CppUTest/TestHarness.h"

using namespace integration;
namespace fs = std::filesystem;

struct CheckTests : Utest {
    Stage stage;
    const fs::path folder = campus().folder();

    // Returns the printed lines, followed by a line with the exit status.
    std::string said(const std::string& options = {}) const
    {
        return said_by("tests/campus/campus check '" + folder.string() + "' " + options + "; echo \"exit $?\"");
    }
    void load(const std::string& file) const
    {
        said_by("mariadb --no-defaults --socket='" + campus().socket() + "' < " + file);
    }
    void replace_view(const std::string& view, const std::string& select)
    {
        stage.sql.run("CREATE OR REPLACE VIEW certaward." + view + " AS SELECT " + select);
    }
    // Checks that the output contains this line and this exit status.
    static void check_says(const std::string& all, const std::string& line, int status)
    {
        STRCMP_CONTAINS(line.c_str(), all.c_str());
        STRCMP_CONTAINS(("exit " + std::to_string(status)).c_str(), all.c_str());
    }
    // Returns checksums of our tables, and path, size, time and mode of each file in the folders.
    std::string state()
    {
        std::string all;
        for (const auto& table : stage.sql.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = "
                                                "'certaward' AND table_type = 'BASE TABLE' ORDER BY 1"))
            all += *stage.sql.rows("CHECKSUM TABLE certaward." + *table[0])[0][1] + " ";
        return all + said_by("find '" + folder.string() + "'/etc '" + folder.string() + "'/spool '" + folder.string() +
                             "'/cache '" + folder.string() + "'/uploads -printf '%p %s %T@ %m\\n' | sort");
    }
};

TEST_GROUP_BASE(Check, CheckTests){};

TEST(Check, of_a_campus_where_all_holds_says_so_and_changes_nothing)
{
    Browser browser(campus().url());
    stage.log_in(browser, "staff1203");
    const auto before = state();
    const auto all = said();
    const auto after = state();

    STRCMP_CONTAINS("exit 0", all.c_str());
    CHECK_TRUE(all.find("WRONG") == std::string::npos);
    STRCMP_CONTAINS("holds  view application: application_id, round_id, unit_id", all.c_str());
    STRCMP_CONTAINS("holds  CertAwardSessionCookie: CAMPUSSID sha256", all.c_str());
    STRCMP_CONTAINS("holds  grants beyond these: none", all.c_str());
    STRCMP_EQUAL(before.c_str(), after.c_str());
}

TEST_GROUP_BASE(CheckOfViews, CheckTests)
{
    const std::string site_file = "sql/site/demo.sql";

    void teardown() override
    {
        load("build/sql/certaward.sql");
        load(site_file);
    }
};

TEST(CheckOfViews, names_one_that_is_missing)
{
    stage.sql.run("DROP VIEW certaward.recognized_certificate");
    const auto all = said();
    check_says(all, "WRONG  view recognized_certificate: ", 1);
}

TEST(CheckOfViews, names_a_column_that_is_missing)
{
    replace_view("unit", "dept_no AS unit_id, dept_name AS name FROM campus.dept");
    const auto all = said();
    check_says(all, "WRONG  view unit: no column college. Mend it in the site file", 1);
}

TEST(CheckOfViews, names_a_column_of_another_type)
{
    replace_view("portal_session",
                 "sid_sha256 AS token, acct AS account, CONCAT(expires_at) AS expires_at FROM campus.web_session");
    const auto all = said();
    check_says(all, "WRONG  view portal_session: column expires_at is text and should be a day or moment", 1);
}

TEST(CheckOfViews, names_a_column_whose_characters_hold_no_chinese)
{
    replace_view("unit", "dept_no AS unit_id, CONVERT(CAST(dept_name AS BINARY) USING latin1) AS name, "
                         "college_name AS college FROM campus.dept");
    const auto all = said();
    check_says(all, "WRONG  view unit: characters that hold no Chinese: name is latin1", 1);
}

TEST(CheckOfViews, says_when_the_cookie_is_not_held_as_the_directive_says)
{
    replace_view("portal_session", "'raw' AS token, acct AS account, NOW() AS expires_at FROM campus.employee");
    const auto all = said();
    check_says(all, "WRONG  CertAwardSessionCookie: sha256, and portal_session.token holds something else", 1);
}

TEST(CheckOfViews, names_a_grant_that_is_missing)
{
    stage.sql.run("REVOKE INSERT ON certaward.review_note FROM certaward@localhost");
    const auto all = said();
    check_says(all, "WRONG  grant INSERT on review_note: is missing. Load sql/certaward.sql again", 1);
}

TEST(CheckOfViews, notes_a_grant_too_many_which_breaks_nothing)
{
    stage.sql.run("GRANT DELETE ON certaward.review_event TO certaward@localhost");
    stage.sql.run("GRANT SELECT ON campus.student TO certaward@localhost");
    const auto all = said();
    stage.sql.run("REVOKE DELETE ON certaward.review_event FROM certaward@localhost");
    stage.sql.run("REVOKE SELECT ON campus.student FROM certaward@localhost");
    check_says(all, "note   grants beyond these: SELECT on campus.student, DELETE on review_event", 0);
}

TEST(CheckOfViews, names_a_view_that_the_account_may_not_read)
{
    stage.sql.run("REVOKE SELECT ON certaward.unit FROM certaward@localhost");
    const auto all = said();
    check_says(all, "WRONG  grant SELECT on unit: is missing. Load sql/certaward.sql again", 1);
}

TEST(CheckOfViews, notes_the_grant_on_every_table_that_the_account_once_had)
{
    stage.sql.run("GRANT SELECT ON certaward.* TO certaward@localhost");
    const auto all = said();
    check_says(all, "note   grants beyond these: SELECT on all tables. Load sql/certaward.sql again", 0);
}

TEST(CheckOfViews, says_that_the_tables_are_of_an_older_version)
{
    stage.sql.run("DELETE FROM certaward.schema_version WHERE version = 7");
    const auto all = said();
    check_says(all, "WRONG  tables: version 6, this module is made for 7. Load sql/certaward.sql again", 1);
}

TEST(CheckOfViews, names_a_table_of_other_characters)
{
    stage.sql.run("ALTER TABLE certaward.setting CONVERT TO CHARACTER SET big5");
    const auto all = said();
    stage.sql.run("ALTER TABLE certaward.setting CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    check_says(all, "WRONG  character set: setting.", 1);
}

TEST(CheckOfViews, says_that_there_are_no_banks)
{
    stage.sql.run("RENAME TABLE certaward.bank TO certaward.bank_aside");
    stage.sql.run("CREATE TABLE certaward.bank LIKE certaward.bank_aside");
    const auto all = said();
    stage.sql.run("DROP TABLE certaward.bank");
    stage.sql.run("RENAME TABLE certaward.bank_aside TO certaward.bank");
    check_says(all, "WRONG  list bank: no banks", 1);
}

TEST(Check, says_that_the_databases_clock_is_not_taiwans)
{
    stage.sql.run("SET GLOBAL time_zone = '+00:00'");
    const auto all = said();
    stage.sql.run("SET GLOBAL time_zone = '+08:00'");
    check_says(all, "WRONG  time zone: ", 1);
}

TEST(Check, names_a_password_and_a_secret_that_others_may_read)
{
    for (const auto& [name, directive] : std::vector<std::pair<std::string, std::string>>{
             {"database.cnf", "CertAwardDatabase"}, {"secret", "CertAwardSecretFile"}}) {
        const auto file = folder / "etc" / name;
        const auto mode = fs::status(file).permissions();
        fs::permissions(file, fs::perms::others_read, fs::perm_options::add);
        const auto all = said();
        fs::permissions(file, mode);
        check_says(all, "WRONG  " + directive + ": " + file.string() + " can be read by others. chmod o-r", 1);
    }
}

TEST(Check, names_a_folder_that_is_not_there_or_that_httpds_user_can_not_write)
{
    const auto spool = folder / "spool";
    const auto mode = fs::status(spool).permissions();
    fs::permissions(spool, fs::perms(0555));
    const auto closed = said();
    fs::permissions(spool, mode | fs::perms::others_write);
    const auto open = said();
    fs::permissions(spool, mode);
    fs::rename(spool, folder / "spool-aside");
    const auto missing = said();
    fs::rename(folder / "spool-aside", spool);

    check_says(closed, "WRONG  CertAwardSpoolFolder: " + spool.string() + " can't be written by ", 1);
    STRCMP_CONTAINS(("WRONG  CertAwardSpoolFolder: " + spool.string() + " can be written by others").c_str(),
                    open.c_str());
    check_says(missing, "WRONG  CertAwardSpoolFolder: no folder " + spool.string(), 1);
}

TEST(Check, that_can_not_ask_the_database_is_told_from_one_that_found_something_wrong)
{
    campus().run("stop-database");
    const auto all = said();
    campus().run("start-database");
    STRCMP_CONTAINS("?      database [certaward]: ", all.c_str());
    STRCMP_CONTAINS("holds  template review_list.tpl", all.c_str()); // checks that need no database still run
    STRCMP_CONTAINS("exit 2", all.c_str());
}

TEST(Check, of_a_configuration_that_httpd_refuses_can_not_be_made)
{
    const auto extra = folder / "etc/extra-check.conf";
    std::ofstream(extra) << "CertAwardConnections many\n";
    const auto all = said();
    fs::remove(extra);
    check_says(all, "CertAwardConnections takes a whole number from 1 to 1000", 2);
}

// The same campus with a copy of the templates, in a second configuration that httpd does not serve.
TEST_GROUP_BASE(CheckOfTemplates, CheckTests)
{
    const fs::path here = fs::current_path();
    const fs::path other = folder / "other-source";
    const fs::path conf = folder / "other.conf";

    void setup() override
    {
        fs::create_directories(other);
        for (const std::string name : {"tests", "conf"})
            fs::create_directory_symlink(here / name, other / name);
        fs::copy(here / "templates", other / "templates", fs::copy_options::recursive);
        said_by("sed 's#^Define SOURCE .*#Define SOURCE \"" + other.string() + "\"#' '" +
                (folder / "httpd.conf").string() + "' > '" + conf.string() + "'");
    }
    void teardown() override
    {
        fs::remove_all(other);
        fs::remove(conf);
    }
    std::string said_of_them() const
    {
        return said("-f '" + conf.string() + "'");
    }
    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream(other / "templates" / name) << text;
    }
};

TEST(CheckOfTemplates, names_one_that_is_missing)
{
    fs::remove(other / "templates/roster.tpl");
    const auto all = said_of_them();
    check_says(all, "WRONG  template roster.tpl: is in no folder of CertAwardTemplates", 1);
}

TEST(CheckOfTemplates, names_a_marker_that_no_page_fills)
{
    said_by("echo '{{STUDENTS_NAME}}' >> '" + (other / "templates/roster.tpl").string() + "'");
    const auto all = said_of_them();
    check_says(all, "roster.tpl has a marker that no page fills: STUDENTS_NAME", 1);
}

TEST(CheckOfTemplates, names_one_whose_forms_would_be_refused)
{
    said_by("sed -i 's/{{TOKEN}}//' '" + (other / "templates/undo.tpl").string() + "'");
    const auto all = said_of_them();
    check_says(all, "undo.tpl has no marker TOKEN, without which forms are refused", 1);
}

TEST(CheckOfTemplates, names_one_in_which_nothing_is_escaped)
{
    write("foot.tpl", "<p>\n");
    const auto all = said_of_them();
    check_says(all, "foot.tpl, line 1: does not begin with {{%AUTOESCAPE context=\"HTML\"}}", 1);
}

TEST(CheckOfTemplates, names_a_text_that_a_language_does_not_know)
{
    check_says(said_of_them(), "holds  language en: knows every text of the templates", 0);
    said_by("echo '<p>本校公告</p>' >> '" + (other / "templates/foot.tpl").string() + "'");
    const auto all = said_of_them();
    check_says(all, "note   language en: 1 texts of templates stay Chinese, the first: ", 0);
    check_says(all, "foot.tpl has 本校公告. Translate them in en.po beside the template.", 0);
}

TEST(CheckOfTemplates, names_a_languages_own_one_whose_forms_would_be_refused)
{
    write("en/undo.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<form></form>\n");
    check_says(said_of_them(), "en/undo.tpl has no marker KEY, TOKEN, without which forms are refused", 1);
}

TEST(CheckOfTemplates, names_a_catalogue_of_no_language)
{
    write("en.old.po", "");
    check_says(said_of_them(), "en.old.po has no name of a language that pages can be translated to", 1);
}

TEST(CheckOfTemplates, names_a_catalogue_that_is_broken)
{
    write("en.po", "msgid 核准\n");
    const auto all = said_of_them();
    check_says(all, "WRONG  CertAwardTemplates: ", 1);
    check_says(all, "en.po, line 1: a text is not in quotes", 1);
}

TEST(CheckOfTemplates, names_one_with_a_section_that_does_not_end)
{
    write("foot.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n{{#FOOT}}\n");
    const auto all = said_of_them();
    check_says(all, "foot.tpl, line 2: section FOOT is never closed", 1);
    check_says(all, "WRONG  CertAwardTemplates: template foot.tpl is broken", 1);
}
