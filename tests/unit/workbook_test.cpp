// The workbook of a round: what is written stands in it, and one that is not whole is recognised.

#include "domain/failure.h"
#include "export/count_rows.h"
#include "export/workbook.h"
#include "unit/archive.h"
#include "unit/builders.h"
#include "unit/shown.h"
#include "unit/temporary_folder.h"

#include <vector>

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace unit;

namespace {

constexpr const char* kSheetEntry = "xl/worksheets/sheet1.xml";
constexpr std::size_t kFromChecksumToName = 16; // in the local header of a zip entry
constexpr std::size_t kReadAtOnce = 65536;      // as count_rows does

std::uintmax_t place_of_entry(const std::string& bytes, const std::string& name)
{
    return bytes.find(name) + name.size(); // after the name in the local header comes the entry's data
}

} // namespace

TEST_GROUP(Workbook)
{
    TemporaryFolder folder;
    const domain::AwardRound round = a_round().titled("115年度第1梯次");
    const domain::Choices choices = some_choices();
    const std::vector<domain::Unit> units{{{"1203"}, "資訊工程系", "電資學院"}};

    std::filesystem::path write(const std::vector<domain::Application>& applications) const
    {
        auto file = folder.path() / "round.xlsx";
        exporting::Workbook workbook({file, folder.path(), round, choices, units});
        for (const auto& application : applications)
            workbook.add(application);
        CHECK_EQUAL(applications.size(), workbook.rows());
        workbook.close();
        return file;
    }

    // Of a sheet that has its only row there, counted in bytes.
    std::uint64_t rows_when_one_begins_at(std::size_t place) const
    {
        std::string sheet = "<worksheet><sheetData>";
        sheet.append(place - sheet.size(), ' ').append("<row r=\"1\"></row></sheetData></worksheet>");
        const auto file = folder.path() / "one-row.xlsx";
        write_archive(file, kSheetEntry, sheet);
        return exporting::count_rows(file);
    }

    std::string sheet_with(const domain::Application& application) const
    {
        return sheet_of(write({application}));
    }
};

TEST(Workbook, without_an_application_has_its_heading)
{
    const auto file = write({});
    CHECK_EQUAL(1U, exporting::count_rows(file));
    STRCMP_CONTAINS("序號", cell(sheet_of(file), "A1").c_str());
    STRCMP_CONTAINS("審核時間", cell(sheet_of(file), "R1").c_str());
    STRCMP_CONTAINS("備註", cell(sheet_of(file), "S1").c_str());
}

TEST(Workbook, has_a_row_for_each_application)
{
    CHECK_EQUAL(4U, exporting::count_rows(write({an_application(), an_application(), an_application()})));
}

TEST(Workbook, of_many_rows_is_counted_whole)
{
    CHECK_EQUAL(3001U, exporting::count_rows(write(std::vector<domain::Application>(3000, an_application()))));
}

TEST(Workbook, is_counted_right_wherever_the_reading_stops)
{
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce));
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 1)); // < and row
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 4)); // <row and a blank
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 5)); // whole before the stop: counted once all the same
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 12));
}

TEST(Workbook, numbers_its_rows)
{
    const auto sheet = sheet_of(write({an_application(), an_application()}));
    STRCMP_EQUAL("<v>1</v>", cell(sheet, "A2").c_str());
    STRCMP_EQUAL("<v>2</v>", cell(sheet, "A3").c_str());
}

TEST(Workbook, keeps_leading_zeros_since_they_are_text)
{
    const auto sheet =
        sheet_with(an_application().of_student("0411203001", "王小明").paid_to("0050016", "00012345678901"));
    STRCMP_EQUAL("<is><t>0411203001</t></is>", cell(sheet, "E2").c_str());
    STRCMP_EQUAL("<is><t>0050016</t></is>", cell(sheet, "L2").c_str());
    STRCMP_EQUAL("<is><t>00012345678901</t></is>", cell(sheet, "N2").c_str());
}

TEST(Workbook, has_the_level_as_a_number_and_the_day_in_the_roc_calendar)
{
    const auto sheet = sheet_with(an_application().obtained("2024-02-29").decided(approved(3)));
    STRCMP_EQUAL("<v>3</v>", cell(sheet, "K2").c_str());
    STRCMP_EQUAL("<is><t>113年2月29日</t></is>", cell(sheet, "J2").c_str());
    STRCMP_EQUAL("<is><t>核准</t></is>", cell(sheet, "O2").c_str());
}

TEST(Workbook, says_why_who_and_when)
{
    const auto sheet =
        sheet_with(an_application().decided(rejected("R99", "請補正本")).by("林小姐", "2026-04-01 09:05:07"));
    STRCMP_EQUAL("<is><t>未核准</t></is>", cell(sheet, "O2").c_str());
    STRCMP_EQUAL("<is><t>其他：請補正本</t></is>", cell(sheet, "P2").c_str());
    STRCMP_EQUAL("<is><t>林小姐</t></is>", cell(sheet, "Q2").c_str());
    STRCMP_EQUAL("<is><t>115年4月1日 09:05</t></is>", cell(sheet, "R2").c_str());
}

TEST(Workbook, has_empty_cells_where_the_campus_has_nothing)
{
    const auto sheet = sheet_with(an_application().with_gaps());
    STRCMP_EQUAL("", cell(sheet, "F2").c_str()); // name
    STRCMP_EQUAL("", cell(sheet, "I2").c_str()); // issuer
    STRCMP_EQUAL("", cell(sheet, "J2").c_str()); // day
    STRCMP_EQUAL("", cell(sheet, "K2").c_str()); // level
    STRCMP_EQUAL("", cell(sheet, "N2").c_str()); // account
}

TEST(Workbook, runs_no_formula_that_a_student_typed)
{
    const auto sheet = sheet_with(an_application().for_certificate("=HYPERLINK(\"http://evil.example\")"));
    STRCMP_CONTAINS("=HYPERLINK", cell(sheet, "G2").c_str());
    CHECK_TRUE(sheet.find("<f>") == std::string::npos);
}

TEST(Workbook, is_not_broken_by_markup_or_by_bad_bytes)
{
    const auto sheet = sheet_with(an_application().of_student("04", "</t></is></c><row \xE7\x85\x01𠮷"));
    STRCMP_EQUAL("<is><t>&lt;/t&gt;&lt;/is&gt;&lt;/c&gt;&lt;row \uFFFD\uFFFD𠮷</t></is>", cell(sheet, "F2").c_str());
    CHECK_EQUAL(2U, exporting::count_rows(folder.path() / "round.xlsx"));
}

TEST(Workbook, takes_a_text_of_any_length)
{
    CHECK_EQUAL(2U, exporting::count_rows(write({an_application().for_certificate(std::string(65535, 'x'))})));
}

TEST(Workbook, takes_a_long_text_that_is_full_of_escapes)
{
    std::string text;
    for (int i = 0; i < 4000; ++i)
        text += "_x0041_"; // 28,000 characters as they are shown, more as they are written
    CHECK_EQUAL(2U, exporting::count_rows(write({an_application().for_certificate(text)})));
}

TEST(Workbook, that_can_not_be_written_is_unavailable)
{
    exporting::Workbook workbook(
        {folder.path() / "no-such-folder" / "round.xlsx", folder.path(), round, choices, units});
    CHECK_THROWS(domain::Unavailable, workbook.close());
}

TEST(Workbook, that_is_given_up_leaves_no_file)
{
    {
        exporting::Workbook workbook({folder.path() / "round.xlsx", folder.path(), round, choices, units});
        workbook.add(an_application());
    }
    CHECK_EQUAL(0, folder.entries());
}

TEST(Workbook, that_was_cut_short_is_refused)
{
    const auto file = write({an_application()});
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(file));
    std::filesystem::resize_file(file, 0);
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(file));
}

TEST(Workbook, that_lacks_its_last_byte_is_refused)
{
    const auto file = write({an_application()});
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(file));
}

TEST(Workbook, with_a_changed_byte_in_its_sheet_is_refused)
{
    auto bytes = bytes_of(write({an_application()}));
    bytes[place_of_entry(bytes, kSheetEntry) + 200] ^= 0x20;
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(folder.write("changed.xlsx", bytes)));
}

TEST(Workbook, whose_headers_contradict_each_other_is_refused)
{
    auto bytes = bytes_of(write({an_application()}));
    bytes[bytes.find(kSheetEntry) - kFromChecksumToName] ^= 0x20; // the directory at the end still has the right one
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(folder.write("changed.xlsx", bytes)));
}

TEST(Workbook, with_a_changed_byte_in_another_part_is_refused)
{
    auto bytes = bytes_of(write({an_application()}));
    bytes[place_of_entry(bytes, "xl/styles.xml") + 200] ^= 0x20;
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(folder.write("changed.xlsx", bytes)));
}

TEST(Workbook, whose_sheet_does_not_end_is_refused)
{
    const auto file = folder.path() / "short.xlsx";
    write_archive(file, kSheetEntry, "<worksheet><sheetData><row r=\"1\"></row>");
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(file));
}

TEST(Workbook, that_has_no_sheet_is_refused)
{
    const auto file = folder.path() / "other.xlsx";
    write_archive(file, "word/document.xml", "<document></document>");
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(file));
}

TEST(Workbook, that_is_no_archive_is_refused)
{
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(folder.write("page.xlsx", "<!DOCTYPE html>")));
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(folder.path() / "no-such-file.xlsx"));
}
