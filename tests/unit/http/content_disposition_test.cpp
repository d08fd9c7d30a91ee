// Tests of file names in Content-Disposition: a name stays a name, even with quotes, line breaks or slashes in it.

#include "http/content_disposition.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::http;
using namespace std::string_view_literals;

TEST_GROUP(ContentDisposition){};

TEST(ContentDisposition, has_another_extension_for_another_form_of_the_same)
{
    CHECK_EQUAL("License_202303030859.csv", with_extension("License_202303030859.xlsx", ".csv"));
    CHECK_EQUAL("a.b.csv", with_extension("a.b.c", ".csv"));
    CHECK_EQUAL("none.csv", with_extension("none", ".csv"));
}

TEST(ContentDisposition, stands_in_its_header_as_it_is)
{
    CHECK_EQUAL("attachment; filename=\"License_202303030859.xlsx\"", content_disposition("License_202303030859.xlsx"));
    CHECK_EQUAL("attachment; filename=\"a b-(1).bin\"", content_disposition("a b-(1).bin"));
}

TEST(ContentDisposition, begins_no_header_of_its_own)
{
    CHECK_EQUAL("attachment; filename=\"a__Set-Cookie: b\"", content_disposition("a\r\nSet-Cookie: b"));
    CHECK_EQUAL("attachment; filename=\"a_b\"", content_disposition("a\0b"sv));
}

TEST(ContentDisposition, does_not_end_its_quotation)
{
    CHECK_EQUAL("attachment; filename=\"a_; filename=_b\"", content_disposition("a\"; filename=\"b"));
    CHECK_EQUAL("attachment; filename=\"a_\"", content_disposition("a\\"));
}

TEST(ContentDisposition, leads_into_no_folder)
{
    CHECK_EQUAL("attachment; filename=\".._.._a\"", content_disposition("../../a"));
    CHECK_EQUAL("attachment; filename=\"_2Fa\"", content_disposition("%2Fa"));
}

TEST(ContentDisposition, is_plain_ascii)
{
    CHECK_EQUAL("attachment; filename=\"______.xlsx\"", content_disposition("名冊.xlsx"));
    CHECK_EQUAL("attachment; filename=\"_\"", content_disposition("\x7F"));
}
