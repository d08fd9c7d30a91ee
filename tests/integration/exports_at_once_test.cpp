// Tests of the limits on exports at the same time: one for each account, CertAwardExports for each machine; and the
// answers to refused forms.

#include "integration/campus.h"
#include "integration/said_by.h"

#include "CppUTest/TestHarness.h"

#include <thread>

using namespace integration;

TEST_GROUP(ExportsAtOnce)
{
    Stage stage;
    Browser browser{campus().url()};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    void teardown() override
    {
        stage.sql.run("UPDATE certaward.export SET state = 'interrupted' WHERE state = 'running'");
    }
    Fields form()
    {
        return export_form(Page(browser.get(kExport).body), "1121", "approved");
    }
    std::string count()
    {
        return stage.sql.value("SELECT COUNT(*) FROM certaward.export");
    }
    // Records a running export of the account with this form key, whose last heartbeat is `seconds` ago. Returns its
    // id.
    std::string running(const std::string& key, const std::string& seconds)
    {
        auto id = std::to_string(stage.sql.insert(
            "INSERT INTO certaward.export (form_key, round_id, content, every_unit, scope_key, file_name, row_count, "
            "byte_count, account, maker_name, state, beat_at) VALUES (?, '1121', 'approved', FALSE, SHA2('4:1203', "
            "256), 'License_203001010000.xlsx', 1, 0, 'staff1203', '王小明', 'running', NOW() - INTERVAL ? SECOND)",
            {key, seconds}));
        stage.sql.run("INSERT INTO certaward.export_unit VALUES (?, '1203')", {id});
        stage.sql.run("INSERT INTO certaward.export_row VALUES (?, 1, 1, 0)", {id});
        return id;
    }
    static void check_told(const Answer& answer, const char* why)
    {
        CHECK_EQUAL(503, answer.status);
        STRCMP_EQUAL("30", answer.header("retry-after").c_str());
        const Page page(answer.body);
        STRCMP_CONTAINS(why, page.text("//p[@role='alert']").c_str());
        CHECK_TRUE(page.has("//button[contains(@aria-label, '通過')]"));
    }
};

TEST(ExportsAtOnce, of_one_account_is_one_and_of_a_second_nothing_is_begun)
{
    running(std::string(32, 'a'), "100");
    const auto before = count();
    check_told(browser.post(kExport, form()), "您的另一份匯出還在進行中，這一份尚未開始。");
    STRCMP_EQUAL(before.c_str(), count().c_str());
}

TEST(ExportsAtOnce, do_not_count_one_that_is_silent_for_two_minutes)
{
    const auto silent = running(std::string(32, 'b'), "121");
    CHECK_EQUAL(303, browser.post(kExport, form()).status);
    STRCMP_EQUAL("interrupted",
                 stage.sql.value("SELECT state FROM certaward.export WHERE export_id = ?", {silent}).c_str());
    STRCMP_EQUAL("0",
                 stage.sql.value("SELECT COUNT(*) FROM certaward.export_row WHERE export_id = ?", {silent}).c_str());
}

TEST(ExportsAtOnce, lead_whoever_sends_the_same_form_again_to_the_one_it_began)
{
    auto fields = form();
    const auto id = running(fields[1].second, "1");
    const auto again = browser.post(kExport, fields);
    CHECK_EQUAL(303, again.status);
    STRCMP_CONTAINS(("made=" + id).c_str(), again.header("location").c_str());
}

TEST(ExportsAtOnce, of_one_account_are_one_for_the_database_too)
{
    running(std::string(32, 'd'), "1");
    teardown();
    running(std::string(32, 'c'), "1");
    const auto said = said_by("mariadb --no-defaults --socket='" + campus().socket() +
                              "' certaward -e \"UPDATE export SET state = 'running' WHERE account = 'staff1203'\"");
    STRCMP_CONTAINS("Duplicate entry 'staff1203' for key 'one_at_a_time'", said.c_str());
}

TEST(ExportsAtOnce, are_a_number_that_the_directive_takes_within_bounds)
{
    const auto said_of = [](const std::string& number) {
        const auto folder = campus().folder().string();
        return said_by("PATH=$PATH:/usr/sbin; env ${CAMPUS_PRELOAD:+\"LD_PRELOAD=$CAMPUS_PRELOAD\"} apache2 -d '" +
                       folder + "' -f '" + folder + "/httpd.conf' -c 'CertAwardExports " + number + "' -t");
    };
    STRCMP_CONTAINS("Syntax OK", said_of("1").c_str());
    STRCMP_CONTAINS("Syntax OK", said_of("100").c_str());
    for (const std::string bad : {"0", "101", "-1", "two", "1.5"})
        STRCMP_CONTAINS("CertAwardExports takes a whole number from 1 to 100", said_of(bad).c_str());
}

TEST_GROUP_BASE(ExportSlot, TEST_GROUP_CppUTestGroupExportsAtOnce)
{
    const MoreConfiguration more{"CertAwardExports 1\n"};
    Browser other{campus().url()};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
        stage.log_in(other, "rd1");
    }
    void teardown() override
    {
        stage.sql.run("UNLOCK TABLES");
    }
    // Stops every export at its first row until the table is unlocked: each export reads the banks' names.
    void stop_exports_at_their_first_row()
    {
        stage.sql.run("LOCK TABLES certaward.bank WRITE");
    }
    static bool begun(const std::string& key)
    {
        Sql sql{campus().socket()};
        for (int tries = 0; tries < 100; ++tries) {
            if (sql.value("SELECT COUNT(*) FROM certaward.export WHERE form_key = ?", {key}) == "1") return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }
};

TEST(ExportSlot, that_somebody_holds_is_nobody_elses_until_they_are_done)
{
    const auto theirs = export_form(Page(other.get(kExport).body), "1121", "approved");
    const auto ours = form();
    stop_exports_at_their_first_row();
    long status_of_theirs = 0;
    std::thread beside([&] { status_of_theirs = other.post(kExport, theirs).status; });
    CHECK_TRUE(begun(theirs[1].second));
    const auto refused = browser.post(kExport, ours);
    stage.sql.run("UNLOCK TABLES");
    beside.join();

    check_told(refused, "其他人的匯出正在進行中，這一份尚未開始。");
    CHECK_EQUAL(303, status_of_theirs);
    STRCMP_EQUAL("0",
                 stage.sql.value("SELECT COUNT(*) FROM certaward.export WHERE form_key = ?", {ours[1].second}).c_str());
    CHECK_EQUAL(303, browser.post(kExport, ours).status);
}
