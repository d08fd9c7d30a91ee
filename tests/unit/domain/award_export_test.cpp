// Tests of ExportContent, the two exports of a round: 全資料 and 通過.

#include "domain/award_export.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using unit::none;

TEST_GROUP(ExportContent){};

TEST(ExportContent, is_called_as_in_the_manual)
{
    CHECK_EQUAL("全資料", shown_name_of(ExportContent::everything));
    CHECK_EQUAL("通過", shown_name_of(ExportContent::approved));
}

TEST(ExportContent, comes_back_from_tables_and_forms)
{
    CHECK_EQUAL(ExportContent::everything, parse_export_content(name_of(ExportContent::everything)));
    CHECK_EQUAL(ExportContent::approved, parse_export_content(name_of(ExportContent::approved)));
}

TEST(ExportContent, is_nothing_else)
{
    CHECK_EQUAL(none, parse_export_content(""));
    CHECK_EQUAL(none, parse_export_content("rejected"));
    CHECK_EQUAL(none, parse_export_content("通過"));
}
