// Tests of the workbook with programs that did not write it: openpyxl and gnumeric.

#include "integration/campus.h"
#include "integration/said_by.h"
#include "integration/workbook_file.h"

#include "CppUTest/TestHarness.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <zip.h>

using namespace integration;

namespace {

std::vector<std::string> lines_with(const std::string& text, const std::string& beginning)
{
    auto lines = lines_of(text);
    std::erase_if(lines, [&](const auto& line) { return !line.starts_with(beginning); });
    return lines;
}

void replace_entry(const std::string& file, const char* name, const std::string& text)
{
    zip_t* archive = zip_open(file.c_str(), 0, nullptr);
    CHECK_TRUE(archive != nullptr);
    const auto at = static_cast<zip_uint64_t>(zip_name_locate(archive, name, 0));
    CHECK_EQUAL(0, zip_file_replace(archive, at, zip_source_buffer(archive, text.data(), text.size(), 0), 0));
    CHECK_EQUAL(0, zip_close(archive));
}

} // namespace

TEST_GROUP(Readers)
{
    Stage stage;
    Browser browser{campus().url()};
    std::string file = (campus().folder() / "read.xlsx").string();
    WorkbookFile workbook;

    void setup() override
    {
        stage.log_in(browser, "staff1203");
        const auto made = browser.post(kExport, export_form(Page(browser.get(kExport).body), "1112", "everything"));
        const auto bytes =
            browser.get(Page(browser.follow(made).body).text("//p[contains(., '下載路徑：')]/a/@href")).body;
        std::ofstream(file, std::ios::binary) << bytes;
        workbook = WorkbookFile::open(bytes);
    }
    // Returns what check_package.py prints, which checks rules of ECMA-376.
    std::string broken_rules()
    {
        return said_by("/usr/bin/python3 tests/integration/check_package.py " + file);
    }
    void teardown() override
    {
        std::remove(file.c_str());
    }
};

TEST(Readers, openpyxl_finds_its_sheets_its_rows_and_real_dates)
{
    // Debian's python3: another one earlier in PATH may lack openpyxl.
    const auto text = said_by("/usr/bin/python3 tests/integration/read_workbook.py " + file);
    const auto sheets = lines_with(text, "sheet\t");
    CHECK_EQUAL(2U, sheets.size());
    STRCMP_CONTAINS("證照獎勵\t", sheets[0].c_str());
    STRCMP_CONTAINS(("\tA2\tA1:AB" + std::to_string(workbook.rows.size())).c_str(), sheets[0].c_str());
    STRCMP_CONTAINS("統計\t", sheets[1].c_str());

    const auto rows = lines_with(text, "row\t");
    const auto account = workbook.column("銀行帳號").front();
    STRCMP_CONTAINS(("\t" + account + "\t").c_str(), rows.at(1).c_str());
    const auto obtained = stage.sql.value("SELECT obtain_date FROM campus.license_apply WHERE apply_no = ?",
                                          {workbook.column("申請編號").front()});
    STRCMP_CONTAINS(("\t" + obtained + " 00:00:00\t").c_str(), rows.at(1).c_str());
}

TEST(Readers, gnumeric_opens_it_without_a_murmur_and_keeps_the_zeros)
{
    const auto text = said_by("ssconvert --export-type=Gnumeric_stf:stf_csv " + file + " fd://1");
    const auto account = workbook.column("銀行帳號").front();
    CHECK_TRUE(account.starts_with('0'));
    STRCMP_CONTAINS((account + ",").c_str(), text.c_str());
    const auto lines = lines_with(text, "");
    CHECK_EQUAL(workbook.rows.size() + 2, lines.size()); // plus a blank line and the signatures
    STRCMP_CONTAINS("序號,申請編號,會議項次", lines.front().c_str());
}

TEST(Readers, find_no_rule_of_ecma_376_broken)
{
    STRCMP_EQUAL("checked 10 parts\n", broken_rules().c_str());
}

// Control: a workbook that programs read without complaint may break a rule all the same.
TEST(Readers, would_find_a_rule_that_is_broken)
{
    const std::string first_cell = "r=\"A1\"";
    auto sheet = workbook.sheet_xml;
    sheet.replace(sheet.find(first_cell), first_cell.size(), "r=\"C1\"");
    const auto header = sheet.find("<autoFilter");
    const auto filter = sheet.substr(header, sheet.find("/>", header) + 2 - header);
    sheet.erase(header, filter.size()).insert(sheet.find("<sheetData"), filter);
    replace_entry(file, "xl/worksheets/sheet1.xml", sheet);

    const auto said = broken_rules();
    STRCMP_CONTAINS("broken: 證照獎勵: B1 is out of place", said.c_str());
    STRCMP_CONTAINS("broken: 證照獎勵: elements out of order", said.c_str());
}
