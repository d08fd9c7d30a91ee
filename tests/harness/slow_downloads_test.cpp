// Tests of slow and aborted downloads: they hold no worker and no connection to the database, and leave nothing.

#include "harness/export_trial.h"
#include "harness/servers.h"
#include "harness/slow_client.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t kWorkers = 50; // of httpd: MaxRequestWorkers
constexpr std::size_t kPieces = 4;
constexpr std::size_t kBytes = kPieces * 262'144;
constexpr int kConnections = 8; // of the pool, which may open them at any time

struct Open {
    int descriptors = 0; // of the child with the most
    int spooled = 0;     // open files of the spool folder, in all children
};

Open open_in_httpd()
{
    Open open;
    for (const auto child : harness::httpd_children()) {
        int here = 0;
        for (const auto& entry : std::filesystem::directory_iterator("/proc/" + std::to_string(child) + "/fd")) {
            std::error_code gone;
            const auto target = std::filesystem::read_symlink(entry.path(), gone).string();
            if (gone) continue;
            ++here;
            open.spooled += target.starts_with(harness::spool_folder().string());
        }
        open.descriptors = std::max(open.descriptors, here);
    }
    return open;
}

template <class Condition>
bool soon(Condition holds)
{
    for (int tries = 0; tries < 100; ++tries) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

} // namespace

TEST_GROUP(DiskAndDownloads)
{
    const harness::Aftermath aftermath;
    Stage stage;
    Browser browser{campus().url()};
    // Keeps the kernel from buffering megabytes for a slow client, as on a congested line.
    const MoreConfiguration more{"SendBufferSize 16384\n"};
    std::string session, id, path;

    void setup() override
    {
        session = stage.log_in(browser, "rd1");
        id = std::to_string(stage.sql.insert(
            "INSERT INTO certaward.export (form_key, round_id, content, every_unit, scope_key, file_name, row_count, "
            "byte_count, account, maker_name) VALUES (MD5(RAND()), '1121', 'approved', TRUE, SHA2('large', 256), "
            "'License_203001010000.xlsx', 1, ?, 'rd1', '王小明')",
            {std::to_string(kBytes)}));
        for (std::size_t piece = 0; piece < kPieces; ++piece)
            stage.sql.run("INSERT INTO certaward.export_piece VALUES (?, ?, REPEAT('x', 262144))",
                          {id, std::to_string(piece)});
        path = kExport + "/" + id + "/License_203001010000.xlsx";
    }
    void teardown() override
    {
        stage.sql.run("DELETE FROM certaward.export WHERE export_id = ?", {id});
        aftermath.check();
    }
    std::string connections_at_work()
    {
        return stage.sql.value(
            "SELECT COUNT(*) FROM information_schema.processlist WHERE user = 'certaward' AND command <> 'Sleep'");
    }
    bool soon_none_is_at_work()
    {
        return soon([&] { return open_in_httpd().spooled == 0 && connections_at_work() == "0"; });
    }
};

TEST(DiskAndDownloads, that_are_slow_keep_nobody_from_a_page)
{
    CHECK_EQUAL(kBytes, browser.get(path).body.size());
    std::vector<harness::SlowClient> slow;
    slow.reserve(2 * kWorkers);
    for (std::size_t i = 0; i < 2 * kWorkers; ++i) {
        slow.emplace_back(path, session);
        STRCMP_CONTAINS(" 200 ", slow.back().read(1000).c_str());
    }
    // A client gets its first bytes before the handler that sent them has closed its own descriptor, beside httpd's.
    soon([] { return open_in_httpd().spooled == 2 * kWorkers; });
    const auto held = open_in_httpd().spooled;
    const auto at_work = connections_at_work();

    Clock::duration longest{};
    for (int i = 0; i < 40; ++i) {
        const auto began = Clock::now();
        CHECK_EQUAL(200, browser.get(kReview).status);
        longest = std::max(longest, Clock::now() - began);
    }
    harness::tell("with " + std::to_string(held) + " downloads open and " + std::to_string(kWorkers) +
                  " workers, the longest of 40 pages took " +
                  std::to_string(std::chrono::duration<double>(longest).count()) + " s; " + at_work +
                  " connections to the database at work");
    CHECK_EQUAL(2 * kWorkers, held);
    STRCMP_EQUAL("0", at_work.c_str());
    CHECK_TRUE(longest < std::chrono::seconds(2));
    slow.clear();
    CHECK_TRUE(soon_none_is_at_work());
}

TEST(DiskAndDownloads, that_are_broken_off_leave_nothing)
{
    std::mt19937 random(std::random_device{}());
    const auto break_off = [&](int times) {
        for (int i = 0; i < times; ++i) {
            harness::SlowClient client(path, session);
            if (i % 3 != 0) client.read(random() % 20'000 + 1);
            if (i % 2 == 0) client.cut();
        }
        CHECK_TRUE(soon_none_is_at_work());
    };
    break_off(20); // httpd and its pool open the descriptors that they keep
    const auto before = open_in_httpd();
    const int times = harness::times(60, 400);
    break_off(times);
    const auto after = open_in_httpd();
    harness::tell(std::to_string(times) + " downloads broken off: " + std::to_string(before.descriptors) +
                  " descriptors of a child before, " + std::to_string(after.descriptors) + " after, " +
                  std::to_string(after.spooled) + " files of the spool folder open");
    CHECK_TRUE(after.descriptors <= before.descriptors + kConnections);
    CHECK_EQUAL(kBytes, browser.get(path).body.size());
}
