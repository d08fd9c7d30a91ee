// Tests one pool, whose connections many threads use at once while the database stops, dies and hangs up. The database
// must hold what each thread was told; a build with ThreadSanitizer finds races between the threads.

#include "domain/failure.h"
#include "harness/load.h"
#include "harness/servers.h"
#include "integration/campus.h"
#include "store/mariadb/connection_pool.h"
#include "unit/visit.h"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace std::chrono_literals;

namespace {

constexpr unsigned kPeople = 8;
constexpr unsigned kConnections = 5; // fewer than kPeople, so that some wait
constexpr unsigned kRowsOfAPage = 100;
constexpr unsigned kLooksBeforeLeaving = 3; // rows read of a stream that has many more

constexpr const char* kPage = "SELECT seq, REPEAT('x', seq) FROM seq_1_to_1000 WHERE seq > ? ORDER BY seq LIMIT 100";
constexpr const char* kLongList = "SELECT seq, REPEAT('y', 500) FROM seq_1_to_20000";

} // namespace

TEST_GROUP(PoolOfThreads)
{
    unit::TemporaryFolder folder;
    integration::Sql sql{integration::campus().socket()};
    store::Pool pool{unit::database_at(folder, integration::campus().socket()), kConnections};
    std::atomic<unsigned> keys = 0;
    std::atomic<unsigned> pages = 0;
    std::atomic<unsigned> left = 0;
    std::atomic<unsigned> refused = 0;
    std::atomic<unsigned> confirmed = 0;
    std::atomic<unsigned> wrong = 0;

    void setup() override
    {
        sql.run("CREATE TABLE certaward.done (form_key INT UNSIGNED PRIMARY KEY)");
        sql.run("CREATE TABLE certaward.counted (id INT UNSIGNED PRIMARY KEY, times INT UNSIGNED NOT NULL)");
        sql.run("INSERT INTO certaward.counted VALUES (1, 0), (2, 0)");
    }
    void teardown() override
    {
        integration::Sql now{integration::campus().socket()};
        now.run("DROP TABLE certaward.done, certaward.counted");
    }

    void read_a_page()
    {
        const auto last = store::with_connection(pool, store::TimeLimit::page, [](store::Connection& db) {
            std::uint64_t number = 0;
            for (auto rows = db.query(kPage, {std::uint64_t{500}}); rows.next();)
                number = rows.text(1).size() == rows.number(0) ? rows.number(0) : 0;
            return number;
        });
        if (last != 500 + kRowsOfAPage) ++wrong;
        ++pages;
    }
    void leave_a_stream_early()
    {
        const store::Loan loan(pool, store::TimeLimit::export_job);
        auto rows = (*loan).stream(kLongList, {});
        for (unsigned row = 1; row <= kLooksBeforeLeaving; ++row)
            if (!rows.next() || rows.number(0) != row) ++wrong;
        ++left;
    }
    // Updates both rows, in an order that depends on the person, so that some transactions deadlock and are retried.
    void count_once(unsigned person)
    {
        const std::uint64_t key = ++keys;
        const std::uint64_t first = person % 2 + 1;
        store::with_connection(pool, store::TimeLimit::page, [&](store::Connection& db) {
            db.transaction([&] {
                if (db.query("SELECT 1 FROM done WHERE form_key = ?", {key}).next()) return;
                db.change("INSERT INTO done VALUES (?)", {key});
                db.change("UPDATE counted SET times = times + 1 WHERE id = ?", {first});
                db.change("UPDATE counted SET times = times + 1 WHERE id = ?", {3 - first});
            });
        });
        ++confirmed;
    }
    void work(unsigned person)
    {
        try {
            read_a_page();
            leave_a_stream_early();
            count_once(person);
        } catch (const domain::Unavailable&) {
            ++refused;
            std::this_thread::sleep_for(5ms);
        }
    }
    // Ends a connection of this program, never one of httpd.
    void hang_up_on_somebody()
    {
        const auto one = sql.value("SELECT MAX(id) FROM information_schema.processlist "
                                   "WHERE db = 'certaward' AND user <> 'certaward'");
        try {
            if (!one.empty()) sql.run("KILL CONNECTION " + one);
        } catch (const std::runtime_error&) {
            return; // the connection has just ended by itself
        }
    }
    void disturb(unsigned times)
    {
        for (unsigned i = 0; i < times; ++i) {
            std::this_thread::sleep_for(20ms);
            pool.close_idle();
            hang_up_on_somebody();
        }
    }
};

TEST(PoolOfThreads, keeps_what_it_confirmed_while_the_database_hangs_up_hangs_and_dies)
{
    harness::Load load(kPeople, [this](unsigned person) { work(person); });
    disturb(50);
    harness::hold(harness::database_pid(), 300ms);
    disturb(25);
    harness::hold(harness::database_pid(), 2500ms); // longer than any thread waits
    disturb(25);
    harness::kill_hard(harness::database_pid());
    std::this_thread::sleep_for(200ms);
    harness::start_database();
    const auto confirmed_before = confirmed.load();
    std::this_thread::sleep_for(1s);
    STRCMP_EQUAL("", load.end().c_str());

    CHECK_EQUAL(0, wrong.load());
    CHECK_TRUE(refused > 0);
    CHECK_TRUE(confirmed > confirmed_before); // work goes on after the restart
    integration::Sql now{integration::campus().socket()};
    const auto done = now.value("SELECT COUNT(*) FROM certaward.done");
    CHECK_TRUE(std::stoul(done) >= confirmed);
    CHECK_TRUE(std::stoul(done) <= keys);
    STRCMP_EQUAL((done + " " + done).c_str(),
                 now.value("SELECT GROUP_CONCAT(times ORDER BY id SEPARATOR ' ') FROM certaward.counted").c_str());
    harness::tell(std::to_string(pages) + " pages read, " + std::to_string(left) + " streams left early, " +
                  std::to_string(confirmed) + " transactions confirmed, " + done + " stored, " +
                  std::to_string(refused) + " refused");
}
