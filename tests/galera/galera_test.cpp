// Tests promise 1 with several machines: reviewers race through two httpd on different database nodes, and nodes are
// killed and held while reviewers decide. Afterwards all nodes hold the same rows.

#include "harness/deciders.h"
#include "harness/load.h"
#include "harness/races.h"
#include "harness/servers.h"

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <random>
#include <thread>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;
using namespace std::chrono_literals;

namespace {

constexpr unsigned kDeciding = 6;

std::vector<std::string> both_httpds()
{
    return {campus().url_of_httpd(0), campus().url_of_httpd(1)};
}

std::string number_of(std::size_t which)
{
    return std::to_string(which + 1);
}

// Starts a node if it is dead, and waits until it is part of the cluster again.
void bring_back_node(std::size_t node)
{
    campus().run("start-node" + number_of(node));
}

// Kills an httpd and its children as a power loss does: no process cleans up.
void kill_httpd(std::size_t httpd)
{
    const auto children = harness::httpd_children(httpd);
    harness::kill_hard(harness::httpd_pid(httpd));
    for (const auto child : children)
        harness::kill_hard(child);
}

} // namespace

TEST_GROUP(Galera)
{
    const harness::Aftermath aftermath;
    Stage stage;

    // Returns the checksums of every table on a node, including the campus's tables, since the decisions' trigger
    // writes there.
    static std::string checksums_on(std::size_t node)
    {
        Sql sql{campus().socket(node)};
        sql.run("SET SESSION wsrep_sync_wait = 1");
        const auto tables = sql.value("SELECT GROUP_CONCAT(table_schema, '.', table_name ORDER BY 1) "
                                      "FROM information_schema.tables "
                                      "WHERE table_schema IN ('certaward', 'campus') AND table_type = 'BASE TABLE'");
        std::string text;
        for (const auto& row : sql.rows("CHECKSUM TABLE " + tables))
            text += row.at(0).value_or("") + " " + row.at(1).value_or("no checksum") + "\n";
        return text;
    }
    static void check_nodes_are_equal()
    {
        const auto first = checksums_on(0);
        STRCMP_CONTAINS("certaward.review_event ", first.c_str());
        STRCMP_EQUAL(first.c_str(), checksums_on(1).c_str());
        STRCMP_EQUAL(first.c_str(), checksums_on(2).c_str());
    }

    // Kills or holds a server and brings it back: in one of four turns an httpd, in the other three a database node.
    // Returns a description.
    static std::string hurt(int turn, std::mt19937& random)
    {
        const auto at_most = [&](int milliseconds) {
            return std::chrono::milliseconds(std::uniform_int_distribution<int>(0, milliseconds)(random));
        };
        const auto node = random() % campus().databases();
        const auto httpd = random() % campus().httpds();
        switch (turn % 4) {
        case 1:
            harness::hold(harness::database_pid(node), at_most(8000));
            bring_back_node(node);
            return "Galera nodes held";
        case 3:
            kill_httpd(httpd);
            std::this_thread::sleep_for(at_most(2000));
            campus().run("start-httpd" + number_of(httpd));
            return "httpd killed";
        default:
            harness::kill_hard(harness::database_pid(node));
            std::this_thread::sleep_for(at_most(4000));
            bring_back_node(node);
            return "Galera nodes killed";
        }
    }
};

TEST(Galera, needs_a_primary_key_and_transactions_in_every_table)
{
    STRCMP_EQUAL("", stage.sql
                         .value("SELECT GROUP_CONCAT(t.table_name) FROM information_schema.tables t "
                                "LEFT JOIN information_schema.table_constraints c "
                                "ON c.table_schema = t.table_schema AND c.table_name = t.table_name "
                                "AND c.constraint_type = 'PRIMARY KEY' "
                                "WHERE t.table_schema = 'certaward' AND t.table_type = 'BASE TABLE' "
                                "AND (c.constraint_name IS NULL OR t.engine <> 'InnoDB')")
                         .c_str());
}

TEST(Galera, lets_one_of_two_reviewers_win_who_come_through_different_nodes)
{
    harness::race_in_pairs(stage, harness::times(100, 5'000), both_httpds());
    check_nodes_are_equal();
    harness::check_invariants();
    aftermath.check();
}

TEST(Galera, stores_a_form_once_that_comes_ten_times_over_two_nodes)
{
    harness::race_of_copies(stage, harness::times(25, 2'000), both_httpds());
    check_nodes_are_equal();
    harness::check_invariants();
    aftermath.check();
}

// The nearest node answers 1047 to every statement, like a node that has lost the others.
TEST(Galera, is_left_for_the_next_node_when_the_nearest_refuses)
{
    Browser browser{campus().url_of_httpd(0)};
    stage.log_in(browser, "staff1203");
    CHECK_EQUAL(200, browser.get(kReview).status);

    stage.sql.run("SET GLOBAL wsrep_reject_queries = 'ALL'");
    const auto first = browser.get(kReview);
    const auto second = browser.get(kReview);
    stage.sql.run("SET GLOBAL wsrep_reject_queries = 'NONE'");

    CHECK_EQUAL(200, first.status);
    CHECK_EQUAL(200, second.status);
}

// A node's return can leave an httpd with connections to two nodes. Its records of views of personal data, all in one
// chain, then conflict.
TEST(Galera, shows_its_pages_while_one_httpd_speaks_to_two_nodes)
{
    constexpr unsigned kReaders = 8;
    std::vector<std::unique_ptr<Browser>> browsers;
    for (unsigned person = 0; person < kReaders; ++person) {
        browsers.push_back(std::make_unique<Browser>(campus().url_of_httpd(0)));
        stage.log_in(*browsers.back(), "staff1203");
    }
    std::atomic<int> shown = 0, others = 0;
    const auto read = [&](unsigned person) { ++(browsers[person]->get(kReview).status == 200 ? shown : others); };

    stage.sql.run("SET GLOBAL wsrep_reject_queries = 'ALL'");
    read(0);
    read(0); // now the one idle connection is to the second node
    stage.sql.run("SET GLOBAL wsrep_reject_queries = 'NONE'");
    harness::Load load(kReaders, read);
    std::this_thread::sleep_for(std::chrono::seconds(harness::times(3, 60)));
    STRCMP_EQUAL("", load.end().c_str());

    harness::tell(std::to_string(shown) + " pages shown, " + std::to_string(others) + " other answers");
    CHECK_TRUE(shown > 20);
    CHECK_TRUE(others * 50 <= shown); // a 503 takes five failed certifications in a row: rare
    harness::check_invariants();
    aftermath.check();
}

TEST(Galera, loses_no_confirmed_decision_with_a_node)
{
    const auto seed = std::random_device()();
    std::mt19937 random(seed);
    harness::Deciders deciders{stage, kDeciding};
    std::map<std::string, int> done;
    harness::Load load(kDeciding, [&](unsigned person) { deciders.decide(person); });
    for (int turn = 0; turn < harness::times(4, 44); ++turn) {
        ++done[hurt(turn, random)];
        std::this_thread::sleep_for(500ms);
    }
    STRCMP_EQUAL("", load.end().c_str());

    std::string figures = "seed " + std::to_string(seed) + ":";
    for (const auto& [what, count] : done)
        figures += "  " + std::to_string(count) + " " + what;
    harness::tell(figures);
    deciders.check_journal(50);
    check_nodes_are_equal();
    harness::check_invariants();
    aftermath.check_after_kills();
}
