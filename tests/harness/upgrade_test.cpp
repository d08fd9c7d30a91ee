// Tests of loading sql/certaward.sql over an old installation and over a current one while people work: no stored data
// is lost, and each request meanwhile gets a page or a 503.

#include "harness/deciders.h"
#include "harness/load.h"
#include "harness/servers.h"
#include "integration/said_by.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

namespace {

constexpr unsigned kReaders = 4;
constexpr unsigned kDeciders = 4;

// Counts and checksums of decisions, their history, views and exports, over the columns that version 2 had.
constexpr const char* kStored = R"(
    SELECT CONCAT_WS(' ',
        (SELECT CONCAT(COUNT(*), '/', BIT_XOR(CRC32(CONCAT_WS('|', application_id, version, status, level, reason_code,
                reason_words, exception_words, account, reviewer_name, decided_at)))) FROM certaward.review),
        (SELECT CONCAT(COUNT(*), '/', BIT_XOR(CRC32(CONCAT_WS('|', event_id, application_id, version, kind, from_status,
                to_status, to_level, to_reason_words, account, form_key, occurred_at)))) FROM certaward.review_event),
        (SELECT CONCAT(COUNT(*), '/', BIT_XOR(CRC32(CONCAT_WS('|', event_id, occurred_at, account, address, action,
                subject)))) FROM certaward.access_event WHERE event_id <= ?),
        (SELECT CONCAT(COUNT(*), '/', BIT_XOR(CRC32(CONCAT_WS('|', p.export_id, p.position, p.bytes, e.file_name,
                e.maker_name)))) FROM certaward.export_piece p JOIN certaward.export e USING (export_id))))";

// Rows as reviewers left them in version 2.
constexpr const char* kDecided = R"(
    INSERT INTO certaward.review (application_id, version, status, level, account, reviewer_name, decided_at)
    SELECT a.application_id, 1, 'approved', 2, 'staff1203', '王承辦', NOW()
    FROM certaward.application a LEFT JOIN certaward.review r USING (application_id)
    WHERE r.application_id IS NULL)";
constexpr const char* kRemembered = R"(
    INSERT INTO certaward.review_event (application_id, version, kind, from_status, to_status, to_level, account,
                                        reviewer_name, address, form_key)
    SELECT application_id, 1, 'decided', 'pending', 'approved', 2, 'staff1203', '王承辦', '127.0.0.1',
           MD5(application_id)
    FROM certaward.review WHERE account = 'staff1203')";
constexpr const char* kLookedAt = R"(
    INSERT INTO certaward.access_event (occurred_at, account, address, action, subject)
    SELECT UTC_TIMESTAMP(3), 'staff1203', '127.0.0.1', 'list',
           CONCAT('round ', round_id, ' applications ', application_id)
    FROM certaward.application)";
constexpr const char* kExported = R"(
    INSERT INTO certaward.export (form_key, round_id, content, every_unit, file_name, row_count, byte_count, account,
                                  maker_name)
    VALUES (MD5('old'), ?, 'everything', TRUE, 'old.xlsx', 2, 3, 'rd1', '陳組長'))";

double seconds(Clock::duration time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

TEST_GROUP(Upgrade)
{
    const harness::Aftermath aftermath;
    Stage stage;
    std::vector<std::unique_ptr<Browser>> readers;
    std::mutex mutex; // guards the members below
    int pages = 0, sorry = 0, otherwise = 0;
    Clock::duration longest{};

    void setup() override
    {
        for (unsigned reader = 0; reader < kReaders; ++reader) {
            readers.push_back(std::make_unique<Browser>(campus().url()));
            stage.log_in(*readers.back(), "staff1203");
        }
    }
    void read(unsigned reader)
    {
        const auto began = Clock::now();
        const auto answer = readers[reader]->get(kReview);
        const std::lock_guard lock(mutex);
        longest = std::max(longest, Clock::now() - began);
        const bool says_so = answer.status == 503 && answer.body.find("系統暫時無法使用") != std::string::npos;
        (answer.status == 200 ? pages : says_so ? sorry : otherwise) += 1;
    }
    static void load(const std::string& file)
    {
        STRCMP_EQUAL("", said_by("mariadb --no-defaults --default-character-set=utf8mb4 --socket='" +
                                 campus().socket() + "' < " + file + " 2>&1")
                             .c_str());
    }
    // Upgrades as conf/README.md says. Returns the duration in seconds.
    static double upgrade()
    {
        const auto began = Clock::now();
        load("build/sql/certaward.sql");
        load("sql/site/demo.sql");
        return seconds(Clock::now() - began);
    }
    void install_version_2()
    {
        stage.sql.run("DROP DATABASE certaward");
        load("tests/harness/certaward-2.sql");
        load("sql/site/demo.sql");
        load("sql/demo/accounts.sql");
        stage.sql.run(kDecided);
        stage.sql.run(kRemembered);
        stage.sql.run(kLookedAt);
        stage.sql.run(kExported, {stage.past_round()});
        stage.sql.run("INSERT INTO certaward.export_piece SELECT export_id, 0, 'old' FROM certaward.export");
        campus().restart_httpd(); // as the installation of a new package does
    }
    std::string figures(double took) const
    {
        return stage_size() + " applications, " + std::to_string(took) + " s; meanwhile " + std::to_string(pages) +
               " pages and " + std::to_string(sorry) + " asked to come back, the longest after " +
               std::to_string(seconds(longest)) + " s";
    }
    static std::string stage_size()
    {
        return Sql{campus().socket()}.value("SELECT COUNT(*) FROM campus.license_apply");
    }
};

TEST(Upgrade, of_version_2_loses_nothing_and_serves_pages_as_soon_as_it_is_done)
{
    install_version_2();
    const auto last_look = stage.sql.value("SELECT MAX(event_id) FROM certaward.access_event");
    const auto before = stage.sql.value(kStored, {last_look});

    harness::Load people(kReaders, [&](unsigned reader) { read(reader); });
    const auto took = upgrade();
    STRCMP_EQUAL("", people.end().c_str());
    harness::tell("from version 2: " + figures(took));
    CHECK_EQUAL(0, otherwise);
    CHECK_TRUE(sorry > 0);
    STRCMP_CONTAINS("the tables of certaward are of version 2, this module is made for", campus().error_log().c_str());

    const auto done = Clock::now();
    while (readers[0]->get(kReview).status != 200 && Clock::now() - done < 2s)
        std::this_thread::sleep_for(10ms);
    CHECK_EQUAL(200, readers[0]->get(kReview).status);
    STRCMP_EQUAL(before.c_str(), stage.sql.value(kStored, {last_look}).c_str());
    harness::check_invariants();
    aftermath.check();
}

TEST(Upgrade, of_today_again_keeps_nobody_from_work)
{
    harness::Deciders deciders(stage, kDeciders);
    harness::Load readings(kReaders, [&](unsigned reader) { read(reader); });
    harness::Load decisions(kDeciders, [&](unsigned person) { deciders.decide(person); });
    double took = 0;
    for (int i = 0; i < harness::times(2, 5); ++i)
        took += upgrade();
    STRCMP_EQUAL("", decisions.end().c_str());
    STRCMP_EQUAL("", readings.end().c_str());
    harness::tell("again: " + figures(took));
    CHECK_EQUAL(0, otherwise);
    CHECK_TRUE(pages > 0);
    deciders.check_journal(1);
    harness::check_invariants();
    aftermath.check();
}
