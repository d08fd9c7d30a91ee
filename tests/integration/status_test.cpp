// Tests of the module's metrics in mod_status, over two children.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <chrono>
#include <csignal>
#include <thread>

#include "CppUTest/TestHarness.h"

using namespace integration;

namespace {

// Stops a process for the lifetime of the object. The constructor waits until all its threads have stopped, so that the
// process accepts no more connections.
struct Held {
    explicit Held(pid_t child) : process(child)
    {
        ::kill(process, SIGSTOP);
        const auto at_work = "grep -L '^State:.T' /proc/" + std::to_string(process) + "/task/*/status";
        for (int tries = 0; tries < 1000 && !said_by(at_work).empty(); ++tries)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ~Held() { ::kill(process, SIGCONT); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

    pid_t process;
};

} // namespace

TEST_GROUP(Status)
{
    Stage stage;
    Browser browser{campus().url()};
    const MoreConfiguration more{"LoadModule status_module ${HTTPD_MODULES}/mod_status.so\n"
                                 "StartServers 2\nMinSpareThreads 50\nMaxSpareThreads 100\n"
                                 "<Location \"/server-status\">\n"
                                 "    SetHandler server-status\n"
                                 "    Require all granted\n"
                                 "</Location>\n"};

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    static std::string status()
    {
        return Browser(campus().url()).get("/server-status?auto").body;
    }
    // Returns a metric; -1 if it is not shown.
    static long figure(const std::string& key)
    {
        for (const auto& line : lines_of(status()))
            if (line.starts_with(key + ": ")) return std::stol(line.substr(key.size() + 2));
        return -1;
    }
    // Waits, at most ten seconds, until a metric has the expected value, since httpd counts after it has sent the
    // answer. Returns the last value.
    static long figure(const std::string& key, long expected)
    {
        long found = figure(key);
        for (int tenths = 0; tenths < 100 && found != expected; ++tenths) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            found = figure(key);
        }
        return found;
    }
    // Returns the two children that answer. The process that httpd starts before them runs the portal's scripts.
    static std::vector<pid_t> children()
    {
        const auto ask = "pgrep -P $(cat '" + (campus().folder() / "httpd.pid").string() + "')";
        auto lines = lines_of(said_by(ask));
        for (int tenths = 0; tenths < 100 && lines.size() < 3; ++tenths) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            lines = lines_of(said_by(ask));
        }
        CHECK_EQUAL(3, lines.size());
        return {static_cast<pid_t>(std::stol(lines[1])), static_cast<pid_t>(std::stol(lines[2]))};
    }
    // Requests a page while `child` is held, so that the other child answers.
    void visit_past(pid_t child) const
    {
        const Held held(child);
        Browser one{campus().url()};
        one.set_cookie("CAMPUSSID", browser.cookie("CAMPUSSID"));
        CHECK_EQUAL(200, one.get(kReview).status);
    }
    long decide()
    {
        const auto application = stage.hand_in({});
        const RowForm form(Page(browser.get(kReview + "/" + application).body), application);
        return browser.post(form.action, form.with({{"status", "approved"}, {"level", "3"}})).status;
    }
};

TEST(Status, adds_up_what_two_children_did_and_hold_and_loses_only_what_a_killed_one_held)
{
    const auto both = children();
    const auto before = figure("CertAwardPages");
    visit_past(both[0]);
    visit_past(both[1]);
    CHECK_EQUAL(before + 2, figure("CertAwardPages", before + 2));
    CHECK_EQUAL(2, figure("CertAwardConnectionsIdle", 2));
    CHECK_EQUAL(0, figure("CertAwardConnectionsInUse", 0));

    ::kill(both[0], SIGKILL);
    CHECK_EQUAL(1, figure("CertAwardConnectionsIdle", 1));
    CHECK_EQUAL(before + 2, figure("CertAwardPages"));
}

TEST(Status, counts_decisions_and_refusals_and_not_who_is_asked_to_log_in)
{
    const auto pages = figure("CertAwardPages");
    const auto decisions = figure("CertAwardDecisions");
    const auto refused = figure("CertAwardRefused");
    CHECK_EQUAL(303, decide()); // and the page with its form
    CHECK_EQUAL(404, browser.get(kReview + "/18446744073709551615").status);
    CHECK_EQUAL(302, Browser(campus().url()).get(kReview).status);

    CHECK_EQUAL(decisions + 1, figure("CertAwardDecisions", decisions + 1));
    CHECK_EQUAL(refused + 1, figure("CertAwardRefused", refused + 1));
    CHECK_EQUAL(pages + 2, figure("CertAwardPages", pages + 2));
}

TEST(Status, tells_of_an_export_that_runs_and_of_one_that_is_put_off)
{
    const auto put_off = figure("CertAwardExportsPutOff");
    const auto form = [&] { return export_form(Page(browser.get(kExport).body), "1121", "approved"); };
    const auto first = form();
    const auto second = form();
    stage.sql.run("LOCK TABLES certaward.bank WRITE"); // stops each export at its first row
    std::thread beside([&] {
        Browser one{campus().url()};
        one.set_cookie("CAMPUSSID", browser.cookie("CAMPUSSID"));
        one.post(kExport, first);
    });
    const auto running = figure("CertAwardExportsRunning", 1);
    const auto in_use = figure("CertAwardConnectionsInUse", 1);
    const auto refused = browser.post(kExport, second).status;
    const auto put_off_then = figure("CertAwardExportsPutOff", put_off + 1);
    stage.sql.run("UNLOCK TABLES");
    beside.join();

    CHECK_EQUAL(1, running);
    CHECK_EQUAL(1, in_use);
    CHECK_EQUAL(503, refused);
    CHECK_EQUAL(put_off + 1, put_off_then);
    CHECK_EQUAL(0, figure("CertAwardExportsRunning", 0));
    CHECK_EQUAL(0, figure("CertAwardConnectionsInUse", 0));
}

TEST(Status, tells_since_when_the_database_is_away)
{
    CHECK_EQUAL(200, browser.get(kReview).status);
    CHECK_EQUAL(0, figure("CertAwardDatabaseAwaySeconds"));
    const auto failed = figure("CertAwardFailed");
    campus().run("stop-database");
    CHECK_EQUAL(503, browser.get(kReview).status);
    const auto away = figure("CertAwardDatabaseAwaySeconds");
    const auto shown = Browser(campus().url()).get("/server-status").body;
    campus().run("start-database");
    long again = 0; // for a moment the module still answers 503 at once
    for (int tenths = 0; tenths < 100 && (again = browser.get(kReview).status) != 200; ++tenths)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));

    CHECK_TRUE(away >= 1);
    STRCMP_CONTAINS("<h1>mod_certaward</h1>", shown.c_str());
    STRCMP_CONTAINS("Database: away since 20", shown.c_str());
    CHECK_EQUAL(200, again);
    CHECK_EQUAL(0, figure("CertAwardDatabaseAwaySeconds", 0));
    CHECK_TRUE(figure("CertAwardFailed") > failed);
}
