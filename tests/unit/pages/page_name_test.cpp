// What a page is called in a log.

#include "pages/page_name.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::pages;

TEST_GROUP(PageName){};

TEST(PageName, is_that_of_its_kind)
{
    CHECK_TRUE(page_name("/review") == "review");
    CHECK_TRUE(page_name("/review/4801") == "application");
    CHECK_TRUE(page_name("/review/4801/note") == "application");
    CHECK_TRUE(page_name("/attachment/91") == "attachment");
    CHECK_TRUE(page_name("/attachment/91/print") == "attachment");
    CHECK_TRUE(page_name("/export") == "export");
    CHECK_TRUE(page_name("/export/progress") == "progress");
    CHECK_TRUE(page_name("/export/7/License_202604011200.xlsx") == "download");
    CHECK_TRUE(page_name("/roster") == "roster");
    CHECK_TRUE(page_name("/bankbooks") == "bankbooks");
    CHECK_TRUE(page_name("/handover") == "handover");
    CHECK_TRUE(page_name("/help") == "help");
    CHECK_TRUE(page_name("/award") == "award");
}

TEST(PageName, of_the_modules_own_place_is_where_it_leads_to)
{
    CHECK_TRUE(page_name("") == "review");
    CHECK_TRUE(page_name("/") == "review");
}

TEST(PageName, repeats_nothing_of_a_path_that_leads_to_no_page)
{
    CHECK_TRUE(page_name("/C000001681") == "other");
    CHECK_TRUE(page_name("/award/C000001681") == "other");
    CHECK_TRUE(page_name("/export/7") == "other");
}
