// Tests of Workbook: the file holds what was written to it.

#include "domain/failure.h"
#include "unit/archive.h"
#include "unit/builders.h"
#include "unit/shown.h"
#include "unit/temporary_folder.h"
#include "workbook/verify.h"
#include "workbook/workbook.h"

#include <csignal>
#include <sys/resource.h>
#include <vector>

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace unit;

namespace {

constexpr std::uint64_t kHeadingAndSignatures = 2; // rows of a sheet that hold no application

std::vector<domain::ExportColumn> some_columns()
{
    using enum domain::Field;
    using domain::Format;
    return {{domain::Field::number, "序號", Format::number},
            {round, "會議項次", Format::text},
            {unit, "系所", Format::text},
            {class_name, "班級", Format::text},
            {student_id, "學號", Format::text},
            {student_name, "姓名", Format::text},
            {certificate_name, "證照名稱", Format::text},
            {certificate_number, "證照號碼", Format::text},
            {issuer, "發照單位", Format::text},
            {obtained_on, "取得日期", Format::roc_text},
            {level, "等級", Format::number},
            {bank_code, "銀行代碼", Format::text},
            {bank_name, "銀行名稱", Format::text},
            {bank_account, "銀行帳號", Format::text},
            {status, "審核狀態", Format::text},
            {reason, "原因", Format::text},
            {reviewer, "審核人", Format::text},
            {decided_at, "審核時間", Format::roc_text},
            {exception, "備註", Format::text},
            {submitted_at, "申請時間", Format::roc_date}};
}

// Limits the size of any file of this process, as a full disk does.
void limit_files_to(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

// Returns the size of the files below the folder that this process has open, including files without a name.
std::uintmax_t bytes_open_below(const std::filesystem::path& folder)
{
    const auto begin = std::filesystem::canonical(folder).string() + "/";
    std::uintmax_t bytes = 0;
    for (const auto& each : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code gone;
        if (std::filesystem::read_symlink(each.path(), gone).string().starts_with(begin))
            bytes += std::filesystem::file_size(each.path());
    }
    return bytes;
}

} // namespace

TEST_GROUP(Workbook)
{
    TemporaryFolder folder;
    const domain::AwardRound round = a_round().titled("115年度第1梯次");
    const domain::Choices choices = some_choices();
    const std::vector<domain::Unit> units{{{"1203"}, "資訊工程系", "電資學院"}};

    const workbook::Source source{round, choices, units};
    std::uint64_t rows_of_a_sheet = 1000;
    std::vector<workbook::SheetChecksum> written;

    workbook::WorkbookSettings settings() const
    {
        return {.file = folder.path() / "round.xlsx",
                .folder = folder.path(),
                .columns = some_columns(),
                .source = source,
                .title = "專業證照獎勵 115年度第1梯次 通過（資訊工程系）",
                .scope = "115年度第1梯次，通過，資訊工程系",
                .maker = "林小姐",
                .made_at = "2026-04-10 09:05:07",
                .signers = {"承辦人", "系主任"},
                .rows_of_a_sheet = rows_of_a_sheet};
    }

    static domain::ExportRow row_of(const domain::Application& application, std::uint64_t number)
    {
        return {.number = number, .application = application, .submitted_at = "2026-03-20 12:00:00", .found = {}};
    }

    std::filesystem::path write(const std::vector<domain::Application>& applications,
                                const std::optional<workbook::ChangesSince>& changes = {})
    {
        domain::UnitAwardTotals totals;
        workbook::Workbook workbook(settings());
        for (const auto& application : applications) {
            workbook.add(row_of(application, workbook.applications() + 1));
            totals[application.unit].add(application, choices);
        }
        CHECK_EQUAL(applications.size(), workbook.applications());
        workbook.close({.revision = 2, .fingerprint = std::string(64, 'f'), .totals = totals, .changes = changes});
        written = workbook.sheet_checksums();
        return folder.path() / "round.xlsx";
    }

    std::string sheet_with(const domain::Application& application)
    {
        return sheet_of(write({application}));
    }
};

// ---- the applications

TEST(Workbook, without_an_application_has_its_heading)
{
    const auto file = write({});
    CHECK_EQUAL(kHeadingAndSignatures, workbook::verify(file).front().rows);
    STRCMP_CONTAINS("序號", cell(sheet_of(file), "A1").c_str());
    STRCMP_CONTAINS("審核時間", cell(sheet_of(file), "R1").c_str());
    STRCMP_CONTAINS("備註", cell(sheet_of(file), "S1").c_str());
}

TEST(Workbook, has_a_row_for_each_application)
{
    CHECK_EQUAL(3 + kHeadingAndSignatures,
                workbook::verify(write({an_application(), an_application(), an_application()})).front().rows);
}

TEST(Workbook, of_many_rows_is_counted_whole)
{
    rows_of_a_sheet = 3000;
    const auto file = write(std::vector<domain::Application>(3000, an_application()));
    CHECK_EQUAL(3000 + kHeadingAndSignatures, workbook::verify(file).front().rows);
    CHECK_TRUE(workbook::verify(file) == written);
}

TEST(Workbook, of_every_kind_of_cell_is_read_again_as_it_was_written)
{
    const auto file = write(
        {an_application().with_gaps(),
         an_application().of_student("04", " <b>&amp;\"'</b>\x01\x1F\x7F\xE7 ").for_certificate("\t一\r\n二\t\n"),
         an_application().of_student("\r", "_x0041_").for_certificate(std::string(65535, '&')).decided(approved(3)),
         an_application().for_certificate("=1+1").obtained("2024-02-29").decided(rejected("R99", "請補<正本>"))});
    CHECK_TRUE(workbook::verify(file) == written);
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
    STRCMP_EQUAL("<is><t>005</t></is>", cell(sheet, "L2").c_str());
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
    CHECK_EQUAL(1 + kHeadingAndSignatures, workbook::verify(folder.path() / "round.xlsx").front().rows);
}

TEST(Workbook, takes_a_text_of_any_length)
{
    CHECK_EQUAL(1 + kHeadingAndSignatures,
                workbook::verify(write({an_application().for_certificate(std::string(65535, 'x'))})).front().rows);
}

TEST(Workbook, takes_a_long_text_that_is_full_of_escapes)
{
    std::string text;
    for (int i = 0; i < 4000; ++i)
        text += "_x0041_"; // 28,000 characters as shown, more as written
    CHECK_EQUAL(1 + kHeadingAndSignatures,
                workbook::verify(write({an_application().for_certificate(text)})).front().rows);
}

TEST(Workbook, that_can_not_be_written_is_unavailable)
{
    auto nowhere = settings();
    nowhere.file = folder.path() / "no-such-folder" / "round.xlsx";
    workbook::Workbook workbook(nowhere);
    CHECK_THROWS(domain::Unavailable, workbook.close({.fingerprint = "", .totals = {}}));
}

TEST(Workbook, that_is_given_up_leaves_no_file)
{
    {
        workbook::Workbook workbook(settings());
        workbook.add(row_of(an_application(), 1));
    }
    CHECK_EQUAL(0, folder.entries());
}

TEST(Workbook, that_can_not_be_finished_holds_nothing_of_the_disk)
{
    constexpr rlim_t most = 160'000; // the sheet's XML is smaller
    int refused = 0;
    for (rlim_t limit = 0; limit <= most; limit += 2'000) {
        limit_files_to(limit);
        try {
            workbook::Workbook workbook(settings());
            for (std::uint64_t number = 1; number <= 100; ++number)
                workbook.add(row_of(an_application(), number));
            workbook.close({.fingerprint = "", .totals = {}});
        } catch (const domain::Unavailable&) {
            ++refused;
        }
        limit_files_to(RLIM_INFINITY);
        CHECK_EQUAL(0, bytes_open_below(folder.path()));
    }
    CHECK_TRUE(refused > 3);
}

TEST(Workbook, has_real_dates_where_the_column_says_so)
{
    const auto sheet = sheet_with(an_application());
    STRCMP_EQUAL("<v>46101.5</v>", cell(sheet, "T2").c_str()); // 2026-03-20 12:00, as Excel counts days
    STRCMP_CONTAINS("formatCode=\"[$-404]e/m/d hh:mm;@\"",
                    entry_of(folder.path() / "round.xlsx", "xl/styles.xml").c_str());
}

TEST(Workbook, filters_its_rows_and_repeats_its_heading)
{
    const auto file = write({an_application(), an_application()});
    STRCMP_CONTAINS("<autoFilter ref=\"A1:T3\"/>", sheet_of(file).c_str());
    STRCMP_CONTAINS("state=\"frozen\"", sheet_of(file).c_str());
    STRCMP_CONTAINS("$1:$1", entry_of(file, "xl/workbook.xml").c_str());
}

TEST(Workbook, is_as_wide_as_its_texts_and_no_wider_than_print_bears)
{
    const auto narrow = sheet_with(an_application().for_certificate("乙級"));
    STRCMP_CONTAINS("<col min=\"7\" max=\"7\" width=\"10.7109375\"", narrow.c_str()); // as wide as its heading
    const auto wide = sheet_with(an_application().for_certificate(std::string(200, 'x')));
    STRCMP_CONTAINS("<col min=\"7\" max=\"7\" width=\"20.7109375\"", wide.c_str());
}

TEST(Workbook, prints_title_revision_fingerprint_and_page)
{
    const auto sheet = sheet_with(an_application());
    STRCMP_CONTAINS("<oddHeader>&amp;C專業證照獎勵 115年度第1梯次 通過（資訊工程系）</oddHeader>", sheet.c_str());
    STRCMP_CONTAINS("<oddFooter>&amp;L第 2 版　指紋 ffff", sheet.c_str());
    STRCMP_CONTAINS("&amp;R第 &amp;P 頁，共 &amp;N 頁", sheet.c_str());
    STRCMP_CONTAINS("paperSize=\"9\"", sheet.c_str());
    STRCMP_CONTAINS("orientation=\"landscape\"", sheet.c_str());
}

TEST(Workbook, is_signed_apart_from_its_rows)
{
    const auto sheet = sheet_with(an_application());
    STRCMP_EQUAL("", cell(sheet, "A3").c_str());
    STRCMP_CONTAINS("承辦人：＿＿", cell(sheet, "A4").c_str());
    STRCMP_CONTAINS("系主任：＿＿", cell(sheet, "A4").c_str());
}

TEST(Workbook, goes_on_in_another_sheet_when_one_is_full)
{
    rows_of_a_sheet = 2;
    const auto file = write(std::vector<domain::Application>(5, an_application()));
    STRCMP_CONTAINS("name=\"證照獎勵 (3)\"", entry_of(file, "xl/workbook.xml").c_str());
    STRCMP_EQUAL("<v>5</v>", cell(entry_of(file, "xl/worksheets/sheet3.xml"), "A2").c_str());
    STRCMP_CONTAINS("序號", cell(entry_of(file, "xl/worksheets/sheet3.xml"), "A1").c_str());
    const std::vector<std::uint64_t> expected{3, 3, 3, 9}; // two rows, two rows, one row and signatures, 統計
    std::vector<std::uint64_t> rows;
    for (const auto& sheet : workbook::verify(file))
        rows.push_back(sheet.rows);
    CHECK_TRUE(rows == expected);
    CHECK_TRUE(workbook::verify(file) == written);
}

TEST(Workbook, of_the_same_data_has_the_same_bytes)
{
    const auto first = bytes_of(write({an_application(), an_application()}));
    STRCMP_EQUAL(first.c_str(), bytes_of(write({an_application(), an_application()})).c_str());
    CHECK_TRUE(first == bytes_of(write({an_application(), an_application()})));
}

// ---- totals

TEST(Workbook, counts_by_department_status_and_level)
{
    const auto file = write({an_application().decided(approved(2)), an_application().decided(approved(3)),
                             an_application().decided(rejected("R10")), an_application()});
    const auto sheet = entry_of(file, "xl/worksheets/sheet2.xml");
    STRCMP_CONTAINS("115年度第1梯次，通過，資訊工程系", cell(sheet, "B2").c_str());
    STRCMP_CONTAINS("林小姐", cell(sheet, "B3").c_str());
    STRCMP_CONTAINS("第 2 版", cell(sheet, "B5").c_str());
    STRCMP_CONTAINS(std::string(64, 'f').c_str(), cell(sheet, "B6").c_str());
    const auto counts = [&](const std::string& row) {
        std::string all;
        for (const char column : std::string("CDEFGHIJ"))
            all += cell(sheet, column + row);
        return all;
    };
    const std::string expected = // rows, pending, approved, rejected, levels 1 to 3, points
        "<v>4</v><v>1</v><v>2</v><v>1</v><v>0</v><v>1</v><v>1</v><v>4</v>";
    STRCMP_EQUAL(expected.c_str(), counts("9").c_str());
    STRCMP_EQUAL(expected.c_str(), counts("10").c_str());
}

TEST(Workbook, lists_in_a_revision_what_changed)
{
    const domain::ExportChange change{.application = {4801},
                                      .unit = {"1203"},
                                      .student_id = "0411203001",
                                      .student_name = "王小明",
                                      .certificate_name = "電腦軟體應用乙級",
                                      .from = approved(2),
                                      .to = rejected("R10"),
                                      .reviewer_name = "林小姐",
                                      .decided_at = "2026-04-09 08:00:00"};
    const auto file = write({an_application()}, workbook::ChangesSince{.revision = 1, .total = 1, .listed = {change}});
    const auto sheet = entry_of(file, "xl/worksheets/sheet3.xml");
    STRCMP_CONTAINS("name=\"異動\"", entry_of(file, "xl/workbook.xml").c_str());
    STRCMP_EQUAL("<is><t>核准 2級</t></is>", cell(sheet, "E2").c_str());
    STRCMP_EQUAL("<is><t>未核准：非本系認可之專業證照</t></is>", cell(sheet, "F2").c_str());
    STRCMP_EQUAL("<is><t>自第 1 版以來異動 1 筆。</t></is>", cell(sheet, "A4").c_str());
}
