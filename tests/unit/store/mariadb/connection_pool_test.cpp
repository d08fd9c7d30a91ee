// Tests of the connection pool while the database is absent or no longer answers.

#include "domain/failure.h"
#include "store/mariadb/connection_pool.h"
#include "store/mariadb/database_error.h"
#include "unit/stand_in_server.h"
#include "unit/visit.h"

#include <chrono>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace unit;

TEST_GROUP(Pool)
{
    TemporaryFolder folder;
    const std::string socket = folder.path() / "socket";

    static std::string why_there_is_none(store::Pool & pool)
    {
        try {
            pool.take();
        } catch (const domain::Unavailable& why) {
            return why.what();
        }
        return "there is one";
    }
    static std::chrono::milliseconds time_of(const std::function<void()>& work)
    {
        const auto began = std::chrono::steady_clock::now();
        work();
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    }
    static void commit_something(store::Pool & pool)
    {
        store::with_retry(pool, store::TimeLimit::page, [](store::Connection& db) { db.transaction([] {}); });
    }
};

TEST(Pool, gives_no_connection_when_there_is_no_database)
{
    store::Pool pool(no_database(folder), 1, std::chrono::milliseconds(0));
    CHECK_THROWS(domain::Unavailable, pool.take());
}

TEST(Pool, speaks_in_plain_text_to_nobody_when_it_was_told_to_use_tls)
{
    const StandInServer server(socket); // the server has no TLS
    for (const std::string order : {"ssl-enforce=1", "ssl-ca=/no/such/authority.pem"}) {
        auto settings = database_at(folder, socket);
        std::ofstream(settings.option_file, std::ios::app) << order << '\n';
        store::Pool pool(settings, 1);
        STRCMP_CONTAINS("the option file asks for TLS", why_there_is_none(pool).c_str());
    }
}

TEST(Pool, keeps_no_place_for_a_connection_that_could_not_be_made)
{
    store::Pool pool(no_database(folder), 1, std::chrono::milliseconds(0));
    STRCMP_CONTAINS("2002", why_there_is_none(pool).c_str());
    STRCMP_CONTAINS("2002", why_there_is_none(pool).c_str()); // not: all 1 connections are in use
}

TEST(Pool, waits_no_longer_than_it_was_told_for_a_place)
{
    store::Pool pool(no_database(folder), 0, std::chrono::milliseconds(20));
    const auto begin = std::chrono::steady_clock::now();
    CHECK_THROWS(domain::Unavailable, pool.take());
    const auto waited = std::chrono::steady_clock::now() - begin;
    CHECK_TRUE(waited >= std::chrono::milliseconds(20));
    CHECK_TRUE(waited < std::chrono::seconds(2));
}

TEST(Pool, waits_for_a_server_that_no_longer_answers_once_and_not_with_each_connection)
{
    StandInServer server(socket);
    auto settings = database_at(folder, socket);
    settings.answer_seconds = 1;
    store::Pool pool(settings, 3);
    const auto work_at_once = [&] {
        const store::Loan first(pool);
        const store::Loan second(pool);
        const store::Loan third(pool);
    };
    work_at_once();
    std::this_thread::sleep_for(std::chrono::milliseconds(600)); // a connection idle for less is lent unchecked
    server.leave_all_connected_without_answer();

    CHECK_THROWS(domain::Unavailable, work_at_once());
    CHECK_EQUAL(1, server.asked_in_vain());

    std::this_thread::sleep_for(std::chrono::milliseconds(300)); // the pool asks the database a few times a second
    work_at_once();
    CHECK_EQUAL(1, server.asked_in_vain());
}

TEST(Pool, asks_a_database_that_is_away_once_for_everybody)
{
    StandInServer server(socket);
    server.hang();
    store::Pool pool(database_at(folder, socket), 8);
    std::vector<std::string> answers(8);
    const auto took = time_of([&] {
        std::vector<std::thread> people;
        people.reserve(answers.size());
        for (auto& answer : answers)
            people.emplace_back([&] { answer = why_there_is_none(pool); });
        for (auto& person : people)
            person.join();
    });
    for (const auto& answer : answers)
        STRCMP_CONTAINS("2013", answer.c_str());
    CHECK_TRUE(took < std::chrono::seconds(3)); // an upper limit, not a speed

    const auto at_once = time_of([&] { STRCMP_CONTAINS("2013", why_there_is_none(pool).c_str()); });
    CHECK_TRUE(at_once < std::chrono::milliseconds(500)); // less than another wait for the server
    server.go_on();
}

TEST(Pool, finds_a_database_that_is_back)
{
    StandInServer server(socket);
    server.hang();
    store::Pool pool(database_at(folder, socket), 2);
    STRCMP_CONTAINS("2013", why_there_is_none(pool).c_str());
    server.go_on();
    std::this_thread::sleep_for(std::chrono::milliseconds(300)); // the pool asks the database a few times a second
    const store::Loan loan(pool);
    CHECK_TRUE((*loan).healthy());
}

TEST(Pool, goes_to_the_next_host_when_the_first_refuses)
{
    const StandInServer second(socket);
    store::Pool pool(hosts_at(folder, {folder.path() / "no-such-socket", socket}), 2);
    CHECK_TRUE((*store::Loan(pool)).healthy());
}

TEST(Pool, waits_for_a_host_that_hangs_once_and_then_passes_it_over)
{
    const auto first = folder.path() / "first";
    StandInServer hanging(first);
    hanging.hang();
    const StandInServer second(socket);
    store::Pool pool(hosts_at(folder, {first, socket}), 2);

    const store::Loan waited(pool);
    const auto took = time_of([&] { const store::Loan not_waited(pool); });
    CHECK_TRUE(took < std::chrono::milliseconds(500));
    hanging.go_on();
}

TEST(Pool, returns_to_the_first_host_of_the_list)
{
    const auto first = folder.path() / "first";
    const StandInServer second(socket);
    store::Pool pool(hosts_at(folder, {first, socket}), 2);
    const store::Loan with_second(pool);
    StandInServer back(first);
    const store::Loan with_first(pool);
    back.leave_all_connected_without_answer();
    CHECK_FALSE((*with_first).answers());
    CHECK_TRUE((*with_second).answers());
}

TEST(Pool, does_work_again_whose_commit_was_not_answered)
{
    StandInServer server(socket);
    store::Pool pool(database_at(folder, socket), 1);
    server.lose_answers_to_commit(1);
    commit_something(pool);
    CHECK_EQUAL(2, server.commits());
}

TEST(Pool, says_that_nobody_knows_when_the_second_commit_is_not_answered_either)
{
    StandInServer server(socket);
    store::Pool pool(database_at(folder, socket), 1);
    server.lose_answers_to_commit(2);
    try {
        commit_something(pool);
        FAIL("no answer to COMMIT counts as done");
    } catch (const store::OutcomeUnknown& unknown) {
        STRCMP_CONTAINS("還不能確定是否已經存進去", unknown.shown.chinese().c_str());
    }
    CHECK_EQUAL(2, server.commits());
}

TEST(Pool, keeps_to_its_number_when_exports_have_connections_of_their_own)
{
    const StandInServer server(socket);
    store::Pool pool(database_at(folder, socket), 2);
    {
        const store::Loan first(pool);
        const store::Loan second(pool);
    } // both are idle now
    const store::Loan page(pool);
    const store::Loan of_an_export(pool, store::TimeLimit::export_job);
    CHECK_EQUAL(2, server.most_at_once());
}

TEST(Pool, asks_with_the_patience_of_a_page_on_behalf_of_an_export_too)
{
    StandInServer server(socket);
    auto settings = database_at(folder, socket);
    settings.answer_seconds = 1;
    settings.export_seconds = 20;
    store::Pool pool(settings, 2);
    commit_something(pool);
    server.answer_logins_only();
    CHECK_THROWS(domain::Unavailable, commit_something(pool)); // from now on the pool doubts the database
    std::this_thread::sleep_for(std::chrono::milliseconds(600));

    const auto took = time_of([&] { CHECK_THROWS(domain::Unavailable, pool.take(store::TimeLimit::export_job)); });
    CHECK_TRUE(took < std::chrono::seconds(10)); // all other threads wait for the result
}
