// What the access record says of a request that was refused.

#include "app/denied_request.h"

#include "CppUTest/TestHarness.h"

using certaward::app::subject_of;

TEST_GROUP(DeniedRequest){};

TEST(DeniedRequest, says_which_page_and_which_id_was_asked_for)
{
    STRCMP_EQUAL("POST /review/4801", subject_of("POST", "/review/4801").c_str());
    STRCMP_EQUAL("GET /attachment/91/print", subject_of("GET", "/attachment/91/print").c_str());
    STRCMP_EQUAL("PUT ", subject_of("PUT", "").c_str());
}

TEST(DeniedRequest, repeats_nothing_that_somebody_typed)
{
    STRCMP_EQUAL("GET /review/...", subject_of("GET", "/review/王小明").c_str());
    STRCMP_EQUAL("GET /review/...", subject_of("GET", "/review/00012345678901").c_str());
    STRCMP_EQUAL("another method /...", subject_of("WANG", "/X").c_str());
}

TEST(DeniedRequest, is_short_however_long_the_path)
{
    std::string deep;
    for (int i = 0; i < 1000; ++i)
        deep += "/1";
    STRCMP_EQUAL("GET /1/1/1/1", subject_of("GET", deep).c_str());
}
