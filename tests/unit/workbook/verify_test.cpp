// Tests of verify(), which reads a finished workbook again: it returns what the sheets hold, and refuses a file that is
// not whole.

#include "domain/failure.h"
#include "unit/archive.h"
#include "unit/builders.h"
#include "unit/shown.h"
#include "unit/temporary_folder.h"
#include "workbook/verify.h"
#include "workbook/workbook.h"

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace unit;

namespace {

constexpr const char* kSheetEntry = "xl/worksheets/sheet1.xml";
constexpr std::size_t kFromChecksumToName = 16; // in the local header of a zip entry
constexpr std::size_t kReadAtOnce = 65536;      // as verify does

std::uintmax_t place_of_entry(const std::string& bytes, const std::string& name)
{
    return bytes.find(name) + name.size(); // the entry's data follows its name in the local header
}

struct Written {
    std::filesystem::path file;
    workbook::SheetChecksum facts; // of its first sheet
};

std::string without(std::string sheet, const std::string& from, std::size_t size)
{
    return sheet.erase(sheet.find(from), size);
}

} // namespace

TEST_GROUP(VerifyWorkbook)
{
    TemporaryFolder folder;

    // Returns the rows that verify() counts in a sheet whose only row begins at this byte.
    std::uint64_t rows_when_one_begins_at(std::size_t place) const
    {
        std::string sheet = "<worksheet><sheetData>";
        sheet.append(place - sheet.size(), ' ').append("<row r=\"1\"></row></sheetData></worksheet>");
        const auto file = folder.path() / "one-row.xlsx";
        write_archive(file, kSheetEntry, sheet);
        return workbook::verify(file).front().rows;
    }

    static domain::ExportRow row_for(const std::string& student)
    {
        return {
            .number = 1, .application = an_application().of_student("04", student), .submitted_at = "", .found = {}};
    }

    // Writes a workbook with one application for each name.
    Written write_for(const std::vector<std::string>& students) const
    {
        const domain::AwardRound round = a_round();
        const domain::Choices choices = some_choices();
        const std::vector<domain::Unit> units;
        const workbook::Source source{round, choices, units};
        auto file = folder.path() / "round.xlsx";
        workbook::Workbook workbook({.file = file,
                                     .folder = folder.path(),
                                     .columns = {{domain::Field::student_name, "姓名", domain::Format::text}},
                                     .source = source,
                                     .title = "",
                                     .scope = "",
                                     .maker = "",
                                     .made_at = "2026-04-10 09:05:07",
                                     .signers = {}});
        for (const auto& student : students)
            workbook.add(row_for(student));
        workbook.close({.fingerprint = "", .totals = {}});
        return {file, workbook.sheet_checksums().front()};
    }

    std::filesystem::path write() const
    {
        return write_for({"王小明"}).file;
    }

    // Returns what verify() finds in an archive that has this first sheet and correct checksums.
    workbook::SheetChecksum facts_of(const std::string& sheet) const
    {
        const auto file = folder.path() / "other-sheet.xlsx";
        write_archive(file, kSheetEntry, sheet);
        return workbook::verify(file).front();
    }
};

TEST(VerifyWorkbook, is_right_wherever_the_reading_stops)
{
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce));
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 1)); // the read ends between < and row
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 4)); // the read ends between <row and a blank
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 5)); // the read ends after it: still counted once
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 12));
}

TEST(VerifyWorkbook, of_a_file_that_was_cut_short_is_refused)
{
    const auto file = write();
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    CHECK_THROWS(domain::Unavailable, workbook::verify(file));
    std::filesystem::resize_file(file, 0);
    CHECK_THROWS(domain::Unavailable, workbook::verify(file));
}

TEST(VerifyWorkbook, of_a_file_that_lacks_its_last_byte_is_refused)
{
    const auto file = write();
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    CHECK_THROWS(domain::Unavailable, workbook::verify(file));
}

TEST(VerifyWorkbook, of_a_file_with_a_changed_byte_in_its_sheet_is_refused)
{
    auto bytes = bytes_of(write());
    bytes[place_of_entry(bytes, kSheetEntry) + 200] ^= 0x20;
    CHECK_THROWS(domain::Unavailable, workbook::verify(folder.write("changed.xlsx", bytes)));
}

TEST(VerifyWorkbook, of_a_file_whose_headers_contradict_each_other_is_refused)
{
    auto bytes = bytes_of(write());
    bytes[bytes.find(kSheetEntry) - kFromChecksumToName] ^= 0x20; // the central directory still has the right checksum
    CHECK_THROWS(domain::Unavailable, workbook::verify(folder.write("changed.xlsx", bytes)));
}

TEST(VerifyWorkbook, of_a_file_with_a_changed_byte_in_another_part_is_refused)
{
    auto bytes = bytes_of(write());
    bytes[place_of_entry(bytes, "xl/styles.xml") + 200] ^= 0x20;
    CHECK_THROWS(domain::Unavailable, workbook::verify(folder.write("changed.xlsx", bytes)));
}

TEST(VerifyWorkbook, of_a_file_whose_sheet_does_not_end_is_refused)
{
    const auto file = folder.path() / "short.xlsx";
    write_archive(file, kSheetEntry, "<worksheet><sheetData><row r=\"1\"></row>");
    CHECK_THROWS(domain::Unavailable, workbook::verify(file));
}

TEST(VerifyWorkbook, of_a_file_that_has_no_sheet_is_refused)
{
    const auto file = folder.path() / "other.xlsx";
    write_archive(file, "word/document.xml", "<document></document>");
    CHECK_THROWS(domain::Unavailable, workbook::verify(file));
}

TEST(VerifyWorkbook, of_a_file_that_is_no_archive_is_refused)
{
    CHECK_THROWS(domain::Unavailable, workbook::verify(folder.write("page.xlsx", "<!DOCTYPE html>")));
    CHECK_THROWS(domain::Unavailable, workbook::verify(folder.path() / "no-such-file.xlsx"));
}

// ---- data that the disk lost before the archive was made

TEST(VerifyWorkbook, of_a_whole_sheet_finds_what_was_written)
{
    const auto written = write_for({"王小明", "a<&>b", ""});
    CHECK_TRUE(facts_of(sheet_of(written.file)) == written.facts);
}

TEST(VerifyWorkbook, finds_that_a_long_text_lacks_its_middle)
{
    const auto written = write_for({std::string(10000, 'x') + "middle" + std::string(10000, 'x')});
    const auto found = facts_of(without(sheet_of(written.file), "middle", 4096));
    CHECK_EQUAL(written.facts.rows, found.rows);
    CHECK_EQUAL(written.facts.cells, found.cells);
    CHECK_FALSE(found == written.facts);
}

TEST(VerifyWorkbook, finds_that_two_cells_were_glued_together)
{
    const auto written = write_for({std::string(3000, 'x') + "end", std::string(3000, 'y')});
    const auto found = facts_of(without(sheet_of(written.file), "end</t>", 2000));
    CHECK_FALSE(found == written.facts);
}

TEST(VerifyWorkbook, finds_that_a_text_stands_twice)
{
    const auto written = write_for({"王小明"});
    auto sheet = sheet_of(written.file);
    CHECK_FALSE(facts_of(sheet.insert(sheet.find("王小明"), "王小明")) == written.facts);
}

TEST(VerifyWorkbook, finds_that_two_rows_exchanged_their_texts)
{
    const auto written = write_for({"王小明", "林小姐"});
    CHECK_FALSE(facts_of(sheet_of(write_for({"林小姐", "王小明"}).file)) == written.facts);
}

TEST(VerifyWorkbook, of_a_sheet_whose_rows_do_not_end_is_refused)
{
    const auto sheet = sheet_of(write());
    CHECK_THROWS(domain::Unavailable, facts_of(without(sheet, "</sheetData>", std::string("</sheetData>").size())));
    CHECK_THROWS(domain::Unavailable, facts_of(without(sheet, "<sheetData>", std::string("<sheetData>").size())));
}
