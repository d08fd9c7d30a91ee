// The pool of connections while there is no database to connect to, or one that no longer answers.

#include "domain/failure.h"
#include "store/database_error.h"
#include "store/pool.h"
#include "unit/stand_in_server.h"
#include "unit/visit.h"

#include <chrono>
#include <thread>

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace unit;

TEST_GROUP(Pool)
{
    TemporaryFolder folder;
};

TEST(Pool, gives_no_connection_when_there_is_no_database)
{
    store::Pool pool(no_database(folder), 1, std::chrono::milliseconds(0));
    CHECK_THROWS(domain::Unavailable, pool.take());
}

TEST(Pool, keeps_no_place_for_a_connection_that_could_not_be_made)
{
    store::Pool pool(no_database(folder), 1, std::chrono::milliseconds(0));
    CHECK_THROWS(store::DatabaseError, pool.take());
    CHECK_THROWS(store::DatabaseError, pool.take()); // not: all 1 connections are in use
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
    const auto socket = folder.path() / "socket";
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
    std::this_thread::sleep_for(std::chrono::milliseconds(600)); // one that rested for less is lent unasked
    server.leave_all_connected_without_answer();

    work_at_once();

    CHECK_EQUAL(1, server.asked_in_vain());
}
