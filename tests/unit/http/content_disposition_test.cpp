// The names of the files that we offer: a name is a name, whatever stands in it.

#include "http/content_disposition.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::http;
using namespace std::string_view_literals;

TEST_GROUP(FileName){};

TEST(FileName, has_another_extension_for_another_form_of_the_same)
{
    CHECK_EQUAL("License_202303030859.csv", with_extension("License_202303030859.xlsx", ".csv"));
    CHECK_EQUAL("a.b.csv", with_extension("a.b.c", ".csv"));
    CHECK_EQUAL("none.csv", with_extension("none", ".csv"));
}

TEST(FileName, stands_in_its_header_as_it_is)
{
    CHECK_EQUAL("attachment; filename=\"License_202303030859.xlsx\"", saved_as("License_202303030859.xlsx"));
    CHECK_EQUAL("attachment; filename=\"a b-(1).bin\"", saved_as("a b-(1).bin"));
}

TEST(FileName, begins_no_header_of_its_own)
{
    CHECK_EQUAL("attachment; filename=\"a__Set-Cookie: b\"", saved_as("a\r\nSet-Cookie: b"));
    CHECK_EQUAL("attachment; filename=\"a_b\"", saved_as("a\0b"sv));
}

TEST(FileName, does_not_end_its_quotation)
{
    CHECK_EQUAL("attachment; filename=\"a_; filename=_b\"", saved_as("a\"; filename=\"b"));
    CHECK_EQUAL("attachment; filename=\"a_\"", saved_as("a\\"));
}

TEST(FileName, leads_into_no_folder)
{
    CHECK_EQUAL("attachment; filename=\".._.._a\"", saved_as("../../a"));
    CHECK_EQUAL("attachment; filename=\"_2Fa\"", saved_as("%2Fa"));
}

TEST(FileName, is_plain_ascii)
{
    CHECK_EQUAL("attachment; filename=\"______.xlsx\"", saved_as("名冊.xlsx"));
    CHECK_EQUAL("attachment; filename=\"_\"", saved_as("\x7F"));
}
