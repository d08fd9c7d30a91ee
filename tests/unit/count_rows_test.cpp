// A finished workbook read again: its rows are counted, and a file that is not whole is recognised.

#include "domain/failure.h"
#include "export/count_rows.h"
#include "export/workbook.h"
#include "unit/archive.h"
#include "unit/builders.h"
#include "unit/shown.h"
#include "unit/temporary_folder.h"

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

TEST_GROUP(CountRows)
{
    TemporaryFolder folder;

    // Of a sheet that has its only row there, counted in bytes.
    std::uint64_t rows_when_one_begins_at(std::size_t place) const
    {
        std::string sheet = "<worksheet><sheetData>";
        sheet.append(place - sheet.size(), ' ').append("<row r=\"1\"></row></sheetData></worksheet>");
        const auto file = folder.path() / "one-row.xlsx";
        write_archive(file, kSheetEntry, sheet);
        return exporting::count_rows(file).front();
    }

    // Of one application.
    std::filesystem::path write() const
    {
        const domain::AwardRound round = a_round();
        const domain::Choices choices = some_choices();
        const std::vector<domain::Unit> units;
        const exporting::Source source{round, choices, units};
        auto file = folder.path() / "round.xlsx";
        exporting::Workbook workbook({.file = file,
                                      .folder = folder.path(),
                                      .columns = {{domain::Field::student_name, "姓名", domain::Format::text}},
                                      .source = source,
                                      .title = "",
                                      .scope = "",
                                      .maker = "",
                                      .made_at = "2026-04-10 09:05:07",
                                      .signers = {}});
        workbook.add({.number = 1, .application = an_application(), .submitted_at = "", .found = {}});
        workbook.close({.fingerprint = "", .tallies = {}});
        return file;
    }
};

TEST(CountRows, is_right_wherever_the_reading_stops)
{
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce));
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 1)); // < and row
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 4)); // <row and a blank
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 5)); // whole before the stop: counted once all the same
    CHECK_EQUAL(1U, rows_when_one_begins_at(kReadAtOnce - 12));
}

TEST(CountRows, of_a_file_that_was_cut_short_is_refused)
{
    const auto file = write();
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(file));
    std::filesystem::resize_file(file, 0);
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(file));
}

TEST(CountRows, of_a_file_that_lacks_its_last_byte_is_refused)
{
    const auto file = write();
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(file));
}

TEST(CountRows, of_a_file_with_a_changed_byte_in_its_sheet_is_refused)
{
    auto bytes = bytes_of(write());
    bytes[place_of_entry(bytes, kSheetEntry) + 200] ^= 0x20;
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(folder.write("changed.xlsx", bytes)));
}

TEST(CountRows, of_a_file_whose_headers_contradict_each_other_is_refused)
{
    auto bytes = bytes_of(write());
    bytes[bytes.find(kSheetEntry) - kFromChecksumToName] ^= 0x20; // the directory at the end still has the right one
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(folder.write("changed.xlsx", bytes)));
}

TEST(CountRows, of_a_file_with_a_changed_byte_in_another_part_is_refused)
{
    auto bytes = bytes_of(write());
    bytes[place_of_entry(bytes, "xl/styles.xml") + 200] ^= 0x20;
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(folder.write("changed.xlsx", bytes)));
}

TEST(CountRows, of_a_file_whose_sheet_does_not_end_is_refused)
{
    const auto file = folder.path() / "short.xlsx";
    write_archive(file, kSheetEntry, "<worksheet><sheetData><row r=\"1\"></row>");
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(file));
}

TEST(CountRows, of_a_file_that_has_no_sheet_is_refused)
{
    const auto file = folder.path() / "other.xlsx";
    write_archive(file, "word/document.xml", "<document></document>");
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(file));
}

TEST(CountRows, of_a_file_that_is_no_archive_is_refused)
{
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(folder.write("page.xlsx", "<!DOCTYPE html>")));
    CHECK_THROWS(domain::Unavailable, exporting::count_rows(folder.path() / "no-such-file.xlsx"));
}
