// Tests of DatabaseError, which tells what can be done about an error of MariaDB. The numbers are those of MariaDB's
// documentation.

#include "store/mariadb/database_error.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using certaward::domain::Unavailable;
using certaward::store::DatabaseError;

namespace {

DatabaseError error(unsigned code)
{
    return DatabaseError(code, "record", "the server's words");
}

} // namespace

TEST_GROUP(DatabaseError){};

TEST(DatabaseError, says_what_was_done_and_the_code)
{
    STRCMP_CONTAINS("record: database error 1213", error(1213).what());
}

TEST(DatabaseError, keeps_personal_data_out_of_the_log)
{
    const DatabaseError duplicate(1062, "record", "Duplicate entry '0411203001' for key 'PRIMARY'");
    STRCMP_EQUAL("record: database error 1062", duplicate.what());
    const DatabaseError wrong_value(1366, "record", "Incorrect string value: '王小明' for column `name`");
    STRCMP_EQUAL("record: database error 1366", wrong_value.what());
    const DatabaseError too_long(1406, "record", "Data too long");
    STRCMP_EQUAL("record: database error 1406", too_long.what());
}

TEST(DatabaseError, quotes_the_server_where_a_site_file_does_not_fit)
{
    STRCMP_CONTAINS("the server's words", error(1054).what()); // unknown column
    STRCMP_CONTAINS("the server's words", error(1146).what()); // no such table
    STRCMP_CONTAINS("the server's words", error(1356).what()); // a view refers to a missing table or column
    STRCMP_CONTAINS("the server's words", error(1142).what()); // command denied for table
}

TEST(DatabaseError, of_a_site_file_that_does_not_fit_is_known)
{
    CHECK_TRUE(error(1054).speaks_of_schema());
    CHECK_TRUE(error(1356).speaks_of_schema());
    CHECK_FALSE(error(1213).speaks_of_schema());
    CHECK_FALSE(error(2013).speaks_of_schema());
    CHECK_EQUAL("the server's words", error(1054).server_words());
    CHECK_EQUAL("", error(1062).server_words());
}

TEST(DatabaseError, quotes_the_client_library_where_there_is_no_server)
{
    STRCMP_CONTAINS("the server's words", error(2002).what());
    STRCMP_CONTAINS("the server's words", error(2013).what());
}

TEST(DatabaseError, of_a_deadlock_a_lock_wait_or_galera_is_worth_retrying)
{
    CHECK_TRUE(error(1213).is_worth_retrying());
    CHECK_TRUE(error(1205).is_worth_retrying());
    CHECK_TRUE(error(1020).is_worth_retrying());
}

TEST(DatabaseError, of_another_kind_is_not_worth_retrying)
{
    CHECK_FALSE(error(1062).is_worth_retrying());
    CHECK_FALSE(error(1146).is_worth_retrying());
    CHECK_FALSE(error(2013).is_worth_retrying());
}

TEST(DatabaseError, of_a_server_that_went_away_ends_the_connection)
{
    CHECK_TRUE(error(2006).connection_is_lost());
    CHECK_TRUE(error(2013).connection_is_lost());
    CHECK_TRUE(error(2002).connection_is_lost());
    CHECK_TRUE(error(1927).connection_is_lost()); // killed
    CHECK_TRUE(error(1053).connection_is_lost()); // shutting down
    CHECK_TRUE(error(1180).connection_is_lost()); // an error during COMMIT
    CHECK_TRUE(error(1047).connection_is_lost()); // a Galera node that lost the others
    CHECK_TRUE(error(2014).connection_is_lost()); // rows are still unread
}

TEST(DatabaseError, of_a_statement_leaves_the_connection)
{
    CHECK_FALSE(error(1213).connection_is_lost());
    CHECK_FALSE(error(1062).connection_is_lost());
    CHECK_FALSE(error(1146).connection_is_lost());
}

TEST(DatabaseError, of_a_unique_key_is_known)
{
    CHECK_TRUE(error(1062).is_duplicate());
    CHECK_FALSE(error(1213).is_duplicate());
}

TEST(DatabaseError, is_answered_like_everything_that_is_unavailable)
{
    CHECK_TRUE((std::is_base_of_v<Unavailable, DatabaseError>));
    CHECK_EQUAL("", error(1213).shown);
}
