// Tests of the text in each column of an export, in the workbook and in the CSV file.

#include "app/signers.h"
#include "app/unit_set_key.h"
#include "unit/builders.h"
#include "workbook/columns.h"
#include "workbook/csv.h"

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace unit;
using domain::Field;
using domain::Format;

TEST_GROUP(Columns)
{
    const domain::AwardRound round = a_round();
    const domain::Choices choices = some_choices();
    const std::vector<domain::Unit> units{{{"1203"}, "資訊工程系", "電資學院"}};
    workbook::Source source{round, choices, units};

    std::string text(Field field, const domain::Application& application, Format format = Format::text) const
    {
        const domain::ExportRow row{.number = 7,
                                    .application = application,
                                    .submitted_at = "2026-03-20 10:05:00",
                                    .found = {domain::Check::date, domain::Check::bank}};
        return workbook::text_of(workbook::value_of(field, row, source), format);
    }

    std::string csv(const domain::Application& application) const
    {
        const std::vector<domain::ExportColumn> columns{{Field::number, "序號", Format::number},
                                                        {Field::certificate_name, "證照名稱", Format::text},
                                                        {Field::obtained_on, "取得日期", Format::date}};
        const domain::ExportRow row{.number = 1, .application = application, .submitted_at = "", .found = {}};
        return workbook::csv_row(columns, row, source);
    }
};

TEST(Columns, split_the_code_of_the_bank_from_its_branch)
{
    const auto application = an_application().paid_to("0050016", "00012345678901");
    STRCMP_EQUAL("005", text(Field::bank_code, application).c_str());
    STRCMP_EQUAL("0016", text(Field::branch_code, application).c_str());
}

TEST(Columns, show_a_code_that_is_none_as_it_was_typed)
{
    const auto application = an_application().paid_to("700", "1");
    STRCMP_EQUAL("700", text(Field::bank_code, application).c_str());
    STRCMP_EQUAL("", text(Field::branch_code, application).c_str());
}

TEST(Columns, name_the_student_as_the_holder_of_the_account)
{
    STRCMP_EQUAL("王小明", text(Field::account_holder, an_application()).c_str());
}

TEST(Columns, have_points_for_what_was_approved_alone)
{
    STRCMP_EQUAL("3", text(Field::points, an_application().decided(approved(2))).c_str());
    STRCMP_EQUAL("", text(Field::points, an_application()).c_str());
}

TEST(Columns, have_an_amount_once_a_point_has_a_value)
{
    const auto application = an_application().decided(approved(2));
    STRCMP_EQUAL("", text(Field::amount, application).c_str());
    const workbook::Source priced{round, choices, units, 500};
    const domain::ExportRow row{.number = 1, .application = application, .submitted_at = "", .found = {}};
    STRCMP_EQUAL("1500", workbook::text_of(workbook::value_of(Field::amount, row, priced), Format::number).c_str());
}

TEST(Columns, write_days_and_moments_as_the_column_wants)
{
    const auto application = an_application().obtained("2026-01-31");
    STRCMP_EQUAL("115年1月31日", text(Field::obtained_on, application, Format::roc_text).c_str());
    STRCMP_EQUAL("2026/01/31", text(Field::obtained_on, application, Format::date).c_str());
    STRCMP_EQUAL("115年3月20日 10:05", text(Field::submitted_at, application, Format::roc_date).c_str());
}

TEST(Columns, keep_a_moment_that_is_none_as_text)
{
    STRCMP_EQUAL("soon", text(Field::decided_at, an_application().by("林小姐", "soon")).c_str());
    const auto too_late = an_application().by("林小姐", "2026-03-20 99:99:99");
    STRCMP_EQUAL("2026-03-20 99:99:99", text(Field::decided_at, too_late).c_str());
    const auto negative = an_application().by("林小姐", "2026-03-20 -1:-1");
    STRCMP_EQUAL("2026-03-20 -1:-1", text(Field::decided_at, negative).c_str());
}

TEST(Columns, name_what_the_checks_found)
{
    STRCMP_EQUAL("取得日期、銀行帳戶", text(Field::checks, an_application()).c_str());
}

TEST(Columns, count_attachments)
{
    STRCMP_EQUAL("2", text(Field::attachment_count, an_application()).c_str());
}

TEST(Columns, have_the_departments_college)
{
    STRCMP_EQUAL("電資學院", text(Field::college, an_application()).c_str());
}

TEST(Columns, are_known_by_the_names_in_the_table)
{
    for (const std::string_view name : {"number", "class", "checks", "attachment_count", "exception", "amount"})
        CHECK_TRUE(domain::name_of(domain::parse_field(name).value()) == name);
    CHECK_FALSE(domain::parse_field("shoe_size").has_value());
    CHECK_FALSE(domain::parse_format("bold").has_value());
}

// ---- comma-separated text (RFC 4180)

TEST(Columns, begin_a_csv_file_with_the_mark_that_excel_looks_for)
{
    STRCMP_EQUAL("\xEF\xBB\xBF序號,證照名稱\r\n",
                 workbook::csv_head(
                     {{Field::number, "序號", Format::number}, {Field::certificate_name, "證照名稱", Format::text}})
                     .c_str());
}

TEST(Columns, are_quoted_where_a_comma_a_quote_or_a_line_break_stands)
{
    STRCMP_EQUAL("1,\"a,b \"\"c\"\"\nd\",2026/01/31\r\n",
                 csv(an_application().for_certificate("a,b \"c\"\nd")).c_str());
}

TEST(Columns, run_no_formula_in_a_csv_file)
{
    STRCMP_EQUAL("1,'=1+1,2026/01/31\r\n", csv(an_application().for_certificate("=1+1")).c_str());
    STRCMP_EQUAL("1,'@x,2026/01/31\r\n", csv(an_application().for_certificate("@x")).c_str());
    STRCMP_EQUAL("1,'-2,2026/01/31\r\n", csv(an_application().for_certificate("-2")).c_str());
}

// ---- signers, and the key of a set of departments

TEST(Columns, are_signed_by_those_whom_the_setting_names)
{
    const std::vector<std::string> expected{"承辦人", "系主任", "院長"};
    CHECK_TRUE(app::parse_signers("承辦人,系主任，院長") == expected);
    CHECK_TRUE(app::parse_signers(" 承辦人 、系主任,, 院長 ") == expected);
    CHECK_TRUE(app::parse_signers("").empty());
}

TEST(Columns, belong_to_the_same_departments_in_whatever_order)
{
    STRCMP_EQUAL(app::unit_set_key(false, {{"1203"}, {"1204"}}).c_str(),
                 app::unit_set_key(false, {{"1204"}, {"1203"}}).c_str());
    CHECK_TRUE(app::unit_set_key(false, {{"12"}, {"03"}}) != app::unit_set_key(false, {{"1203"}}));
    CHECK_TRUE(app::unit_set_key(true, {}) != app::unit_set_key(false, {}));
}
