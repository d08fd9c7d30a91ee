// Tests of a whole list on one page when something happens before its end: a slow reader, a logout, a decision, a row
// that can't be read. Rows that were not sent are not on record, and an incomplete list says so.

#include "harness/slow_client.h"
#include "harness/wire.h"
#include "integration/campus.h"

#include <algorithm>
#include <chrono>
#include <regex>
#include <set>

#include "harness/aftermath.h"
#include "harness/servers.h"

#include "CppUTest/TestHarness.h"

using namespace integration;
using Clock = std::chrono::steady_clock;

namespace {

const std::string kRound = "1512";
const std::string kPath = kReview + "?show=all&round=" + kRound;
constexpr std::size_t kMany = 1000;
constexpr std::size_t kConnections = 8; // of the pool
constexpr std::size_t kReaders = 20;    // of httpd's fifty workers

const std::regex kRow("<tr id=\"application-([0-9]+)\"");
const std::regex kReference("class=\"reference\">([A-Z0-9]+)<");

// Returns the ids of the rows in an answer, in their order.
std::vector<std::string> rows_in(const std::string& answer)
{
    std::vector<std::string> rows;
    for (std::sregex_iterator found(answer.begin(), answer.end(), kRow), end; found != end; ++found)
        rows.push_back((*found)[1]);
    return rows;
}

std::string all_of(harness::SlowClient& client)
{
    std::string answer;
    for (auto piece = client.read(65'536); !piece.empty(); piece = client.read(65'536)) {
        answer += piece;
        if (answer.ends_with("\r\n0\r\n\r\n")) break;
    }
    return answer;
}

} // namespace

TEST_GROUP(WholeLists)
{
    const harness::Aftermath aftermath;
    Stage stage;
    Browser browser{campus().url()};
    // Keeps the kernel from buffering megabytes for a slow client, as on a congested line.
    const MoreConfiguration more{"SendBufferSize 16384\n"};
    std::string session;

    void setup() override
    {
        remove_round();
        stage.sql.run("INSERT INTO campus.license_meeting VALUES (?, 151, 2, '2000-03-15', '2000-03-31', "
                      "'1999-08-01', '2000-01-31', CURDATE())",
                      {kRound});
        stage.sql.run("INSERT INTO campus.license_apply (meeting_no, dept_no, class_no, std_no, lic_no, lic_name, "
                      "issuer, state, apply_time) "
                      "SELECT ?, '1203', '12030001', CONCAT('C', 100000000 + seq), CONCAT('LISTS-', seq), 'Something', "
                      "'Somebody', 0, NOW() FROM campus.seq_1_to_" +
                          std::to_string(kMany),
                      {kRound});
        session = stage.log_in(browser, "staff1203");
        CHECK_EQUAL(200, browser.get(kReview + "?round=" + kRound).status);
    }
    void teardown() override
    {
        remove_round();
        aftermath.check();
    }
    void remove_round()
    {
        stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = ?", {kRound});
        stage.sql.run("DELETE FROM campus.license_meeting WHERE meeting_no = ?", {kRound});
    }
    // Returns all bytes of an answer, whether it is complete or not.
    std::string answer() const
    {
        return harness::answer_to("GET " + kPath + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: CAMPUSSID=" + session +
                                  "\r\nConnection: close\r\n\r\n");
    }
    std::string newest_event()
    {
        return stage.sql.value("SELECT COALESCE(MAX(event_id), 0) FROM certaward.access_event");
    }
    std::set<std::string> on_record_since(const std::string& event)
    {
        std::set<std::string> seen;
        for (const auto& row : stage.sql.rows("SELECT one.id FROM certaward.access_event, JSON_TABLE(applications, "
                                              "'$[*]' COLUMNS (id BIGINT PATH '$')) one WHERE event_id > ?",
                                              {event}))
            seen.insert(*row[0]);
        return seen;
    }
    void check_broken_off(const std::string& got)
    {
        STRCMP_CONTAINS(" 200 ", got.substr(0, 20).c_str());
        STRCMP_CONTAINS("清單在這裡中斷，後面的申請沒有列出", got.c_str());
        STRCMP_CONTAINS(("after=1203." + rows_in(got).back()).c_str(), got.c_str()); // the link to the rest
        CHECK_FALSE(got.find("</html>") != std::string::npos);
        CHECK_FALSE(got.ends_with("\r\n0\r\n\r\n"));
        std::smatch reference;
        CHECK_TRUE(std::regex_search(got, reference, kReference));
        STRCMP_CONTAINS(("broken off, reference " + reference[1].str()).c_str(), campus().error_log().c_str());
    }
};

TEST(WholeLists, that_are_whole_have_an_end)
{
    const auto got = answer();
    CHECK_EQUAL(kMany, rows_in(got).size());
    CHECK_TRUE(got.ends_with("\r\n0\r\n\r\n"));
    CHECK_FALSE(got.find("清單在這裡中斷") != std::string::npos);
}

// The broken row is the last in the list's order, so that the first rows are sent before it is read; no sort makes them
// wait for it.
TEST(WholeLists, with_a_row_that_the_database_cannot_read_break_off_before_it)
{
    const auto view = *stage.sql.rows("SHOW CREATE VIEW certaward.application").front()[1];
    const auto last =
        stage.sql.value("SELECT MAX(application_id) FROM certaward.application WHERE round_id = ?", {kRound});
    const std::string issuer = "`a`.`issuer` AS `issuer`";
    auto broken = view;
    broken.replace(broken.find(issuer), issuer.size(),
                   "IF(`a`.`apply_no` = " + last +
                       ", (SELECT dept_name FROM campus.dept WHERE dept_no <> a.dept_no), " +
                       "`a`.`issuer`) AS `issuer`");
    const auto before = newest_event();
    stage.sql.run("CREATE OR REPLACE" + broken.substr(6));
    // The refresh of derived data reaches that row too, and earlier. Its failure must not keep the list from starting.
    stage.sql.run("UPDATE certaward.upkeep SET begun_at = '2000-01-01', followed_to = NULL, checked_to = NULL "
                  "WHERE round_id = ?",
                  {kRound});
    const auto got = answer();
    stage.sql.run("CREATE OR REPLACE" + view.substr(6));

    check_broken_off(got);
    STRCMP_CONTAINS(("round " + kRound + " derived data not refreshed: ").c_str(), campus().error_log().c_str());
    const auto rows = rows_in(got);
    CHECK_TRUE(rows.size() >= 20 && rows.size() < kMany);
    CHECK_EQUAL(0, std::ranges::count(rows, last));
    CHECK_TRUE(on_record_since(before) == std::set<std::string>(rows.begin(), rows.end()));
    CHECK_EQUAL(kMany, rows_in(answer()).size());
}

TEST(WholeLists, show_no_more_to_whoever_has_logged_out)
{
    harness::SlowClient reader(kPath, session);
    auto got = reader.read(1000);
    stage.sql.run("UPDATE campus.web_session SET expires_at = NOW() - INTERVAL 1 HOUR WHERE acct = 'staff1203'");
    got += all_of(reader);
    check_broken_off(got);
    CHECK_TRUE(rows_in(got).size() < kMany / 2);
}

TEST(WholeLists, show_a_row_once_that_is_decided_meanwhile_and_leave_none_out)
{
    const auto rows = rows_in(browser.get(kPath).body);
    const Page page(browser.get(kReview + "?round=" + kRound).body);
    harness::SlowClient reader(kPath, session);
    auto got = reader.read(1000);
    for (const auto at : {0, 5, 19}) { // decided rows leave the list of pending applications
        const RowForm form(page, rows[static_cast<std::size_t>(at)]);
        CHECK_EQUAL(303, browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R01"}})).status);
    }
    got += all_of(reader);
    CHECK_TRUE(got.ends_with("\r\n0\r\n\r\n"));
    CHECK_TRUE(rows_in(got) == rows);
}

TEST(WholeLists, that_are_read_slowly_hold_no_connection_and_keep_nobody_from_a_page)
{
    const auto before = newest_event();
    std::vector<harness::SlowClient> readers;
    readers.reserve(kReaders);
    for (std::size_t i = 0; i < kReaders; ++i) {
        readers.emplace_back(kPath, session);
        STRCMP_CONTAINS(" 200 ", readers.back().read(1000).c_str());
    }
    Clock::duration longest{};
    for (std::size_t i = 0; i < 2 * kConnections; ++i) {
        const auto began = Clock::now();
        CHECK_EQUAL(200, browser.get(kReview).status);
        longest = std::max(longest, Clock::now() - began);
    }
    const auto at_work = stage.sql.value("SELECT COUNT(*) FROM information_schema.innodb_trx");
    harness::tell("with " + std::to_string(kReaders) + " lists half read, the longest of " +
                  std::to_string(2 * kConnections) + " pages took " +
                  std::to_string(std::chrono::duration<double>(longest).count()) + " s; " + at_work +
                  " transactions open; " + std::to_string(on_record_since(before).size()) + " of " +
                  std::to_string(kMany) + " rows on record");
    CHECK_TRUE(longest < std::chrono::seconds(2));
    STRCMP_EQUAL("0", at_work.c_str());
    CHECK_TRUE(on_record_since(before).size() < kMany); // rows that were not sent are not on record
    CHECK_EQUAL(kMany, rows_in(all_of(readers.front())).size());
}
