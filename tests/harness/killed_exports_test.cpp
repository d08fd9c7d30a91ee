// Tests of exports whose process is killed: no file, no partial rows, 中斷 on the page, and a free slot for the next
// export.

#include "harness/export_trial.h"
#include "harness/failing_disk.h"
#include "harness/servers.h"

#include <chrono>
#include <memory>
#include <random>
#include <thread>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(DiskAndKilledExports)
{
    const harness::Aftermath aftermath;
    Stage stage;
    Sql locks{campus().socket()};
    std::unique_ptr<harness::FailingDisk> disk;
    std::unique_ptr<harness::ExportTrial> mine, colleagues;

    void setup() override
    {
        disk = std::make_unique<harness::FailingDisk>();
        disk->heal();
        mine = std::make_unique<harness::ExportTrial>(stage, "rd1");
        colleagues = std::make_unique<harness::ExportTrial>(stage, "rd2");
    }
    void teardown() override
    {
        locks.run("UNLOCK TABLES");
        aftermath.check_after_kills();
        disk.reset();
    }
    std::string value_of(const std::string& column, const std::string& key)
    {
        return stage.sql.value("SELECT COALESCE(MAX(" + column + "), '') FROM certaward.export WHERE form_key = ?",
                               {key});
    }
    void wait_until_begun(const std::string& key)
    {
        for (int tries = 0; value_of("state", key).empty(); ++tries) {
            if (tries == 2000) FAIL("an export does not begin");
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    std::thread begun(const std::string& key)
    {
        std::thread sender([this, key] {
            try {
                mine->make(key);
            } catch (const std::runtime_error&) {
                return; // the connection was cut when the child was killed
            }
        });
        wait_until_begun(key);
        return sender;
    }
    static void kill_children()
    {
        for (const auto child : harness::httpd_children())
            harness::kill_hard(child);
    }
    // Ages the export's heartbeat by 121 seconds, so that the export counts as interrupted.
    void let_two_minutes_pass(const std::string& key)
    {
        stage.sql.run("UPDATE certaward.export SET beat_at = beat_at - INTERVAL 121 SECOND WHERE form_key = ?", {key});
    }
    std::string shown(const std::string& id)
    {
        const Page page(mine->browser().get(kExport + "?round=" + mine->round).body);
        return page.text("//section[@id='export-" + id + "']//p[@class='export']");
    }
    void check_interrupted(const std::string& key)
    {
        const auto id = value_of("export_id", key);
        let_two_minutes_pass(key);
        STRCMP_CONTAINS("中斷，沒有檔案，請再匯出一次", shown(id).c_str());
        CHECK_EQUAL(404, mine->take(id, "xlsx").status);
        const auto next = mine->make(mine->new_key());
        CHECK_EQUAL(303, next.status);
        STRCMP_EQUAL("", mine->wrong_with_made(harness::made_id(next)).c_str());
        STRCMP_EQUAL("interrupted", mine->column("state", id).c_str());
        STRCMP_EQUAL("0 0 0", mine->kept_of(id).c_str());
    }
};

// Every other export is held at its first row; the others are killed at any point, or when they are done.
TEST(DiskAndKilledExports, leave_nothing_and_show_as_interrupted)
{
    std::mt19937 random(std::random_device{}());
    int killed = 0, done = 0;
    for (int i = 0; i < harness::times(6, 60); ++i) {
        if (i % 2 == 0) locks.run("LOCK TABLES certaward.bank WRITE");
        const auto key = mine->new_key();
        auto sender = begun(key);
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 60));
        kill_children();
        const bool is_clean = std::filesystem::is_empty(harness::spool_folder());
        locks.run("UNLOCK TABLES");
        sender.join();

        CHECK_TRUE(is_clean);
        CHECK_EQUAL(303, colleagues->make(colleagues->new_key()).status); // the slot is free at once
        if (value_of("state", key) == "complete") {
            ++done;
            STRCMP_EQUAL("", mine->wrong_with_made(value_of("export_id", key)).c_str());
            continue;
        }
        ++killed;
        check_interrupted(key);
    }
    harness::tell(std::to_string(killed) + " exports killed, and " + std::to_string(done) + " that were done already");
    CHECK_TRUE(killed > 2);
    harness::check_invariants();
}

// The child is killed at the moment when a file of the workbook library has a name.
TEST(DiskAndKilledExports, that_left_a_file_are_cleared_away_by_the_next)
{
    disk->faults().kills = true;
    const auto key = mine->new_key();
    begun(key).join();
    disk->heal();
    std::filesystem::path left;
    for (const auto& entry : std::filesystem::directory_iterator(harness::spool_folder()))
        left = entry.path();
    CHECK_FALSE(left.empty());
    CHECK_EQUAL(0, std::filesystem::file_size(left));
    std::filesystem::last_write_time(left, std::filesystem::file_time_type::clock::now() - std::chrono::minutes(2));
    check_interrupted(key);
    CHECK_TRUE(std::filesystem::is_empty(harness::spool_folder()));
}
