// A program that makes the workbook of a round's approved applications with libxlsxwriter and nothing else: the floor
// that the export is measured against. It streams one query, uses the library's constant-memory mode, and writes the
// cells of the module's first sheet; no checks, no CSV, no fingerprint, no verification.
//
//   bare_export OPTION_FILE ROUND FOLDER FILE         FOLDER: for the library's temporary files

#include "bench/kept_statement.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <xlsxwriter.h>

namespace {

enum class Cell { text, number, date, moment };

struct Column {
    const char* heading;
    Cell cell;
};

// The columns that sql/certaward.sql gives to 'approved', in its order. This program counts the first one itself.
constexpr std::array<Column, 21> kColumns{{
    {"序號", Cell::number},   {"會議項次", Cell::text}, {"學院", Cell::text},     {"系所", Cell::text},
    {"班級", Cell::text},     {"學號", Cell::text},     {"姓名", Cell::text},     {"證照名稱", Cell::text},
    {"證照號碼", Cell::text}, {"發照單位", Cell::text}, {"取得日期", Cell::date}, {"等級", Cell::number},
    {"點數", Cell::number},   {"銀行代碼", Cell::text}, {"分行代碼", Cell::text}, {"銀行名稱", Cell::text},
    {"銀行帳號", Cell::text}, {"戶名", Cell::text},     {"審核人", Cell::text},   {"審核時間", Cell::moment},
    {"備註", Cell::text},
}};

constexpr auto kMany = static_cast<lxw_col_t>(kColumns.size());

// Reads the values of every column for each approved application of a round, in the order of the sheet.
// The round is found by the index (meeting_no, dept_no) of the demo campus; other tables are joined by primary key.
// One SELECT computes days and moments as Excel counts them, so that this program only copies values.
constexpr const char* kRows = R"(
    SELECT w.title, u.college, u.name, a.class_name, a.student_id, a.student_name, a.certificate_name,
           a.certificate_number, a.issuer, TO_DAYS(a.obtained_on) - TO_DAYS('1899-12-30'), r.level, l.points,
           LEFT(a.bank_code, 3), SUBSTRING(a.bank_code, 4), b.name, a.bank_account, a.student_name, r.reviewer_name,
           TIMESTAMPDIFF(MINUTE, '1899-12-30', r.decided_at) / 1440e0, r.exception_words
    FROM application a
    JOIN review r ON r.application_id = a.application_id
    JOIN award_round w ON w.round_id = a.round_id
    LEFT JOIN unit u ON u.unit_id = a.unit_id
    LEFT JOIN level l ON l.level = r.level
    LEFT JOIN bank b ON b.bank_code = CONVERT(LEFT(a.bank_code, 3) USING utf8mb4) COLLATE utf8mb4_unicode_ci
    WHERE a.round_id = '%s' AND r.status = 'approved'
    ORDER BY a.unit_id, a.class_name, a.student_id, a.application_id)";

using Result = std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)>;

Result streamed(MYSQL* db, const char* round)
{
    std::array<char, 64> quoted{};
    if (std::strlen(round) > quoted.size() / 2 - 1) throw std::runtime_error("no such round");
    mysql_real_escape_string(db, quoted.data(), round, std::strlen(round));
    std::array<char, 2048> sql{};
    std::snprintf(sql.data(), sql.size(), kRows, quoted.data());
    if (mysql_query(db, sql.data()) != 0) throw std::runtime_error(mysql_error(db));
    return {mysql_use_result(db), mysql_free_result};
}

// The formats of the cells, the same as the module's.
class Formats {
public:
    explicit Formats(lxw_workbook* workbook)
        : heading(workbook_add_format(workbook)), text_(cell(workbook, "@")), number_(cell(workbook, nullptr)),
          date_(cell(workbook, "[$-404]e/m/d;@")), moment_(cell(workbook, "[$-404]e/m/d hh:mm;@"))
    {
        format_set_bold(heading);
        format_set_text_wrap(text_);
    }

    lxw_format* of(Cell kind) const
    {
        switch (kind) {
        case Cell::number:
            return number_;
        case Cell::date:
            return date_;
        case Cell::moment:
            return moment_;
        case Cell::text:
            break;
        }
        return text_;
    }

    lxw_format* heading;

private:
    static lxw_format* cell(lxw_workbook* workbook, const char* shape)
    {
        auto* format = workbook_add_format(workbook);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(format, LXW_BORDER_HAIR);
        if (shape) format_set_num_format(format, shape);
        return format;
    }

    lxw_format *text_, *number_, *date_, *moment_;
};

void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const char* value, const Formats& formats)
{
    const auto kind = kColumns.at(column).cell;
    if (!value || *value == '\0')
        worksheet_write_blank(sheet, row, column, formats.of(Cell::text));
    else if (kind == Cell::text)
        worksheet_write_string(sheet, row, column, value, formats.of(kind));
    else
        worksheet_write_number(sheet, row, column, std::strtod(value, nullptr), formats.of(kind));
}

lxw_row_t write_rows(lxw_worksheet* sheet, MYSQL_RES* rows, const Formats& formats)
{
    for (lxw_col_t column = 0; column < kMany; ++column)
        worksheet_write_string(sheet, 0, column, kColumns.at(column).heading, formats.heading);
    lxw_row_t row = 0;
    while (MYSQL_ROW values = mysql_fetch_row(rows)) {
        ++row;
        worksheet_write_number(sheet, row, 0, row, formats.of(Cell::number));
        for (lxw_col_t column = 1; column < kMany; ++column)
            write(sheet, row, column, values[column - 1], formats);
    }
    return row;
}

void make(const char* option_file, const char* round, char* folder, const char* file)
{
    const auto db = bench::connected(option_file);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder;
    auto* workbook = workbook_new_opt(file, &options);
    auto* sheet = workbook_add_worksheet(workbook, nullptr);
    const Formats formats(workbook);
    const auto result = streamed(db.get(), round);
    const auto rows = write_rows(sheet, result.get(), formats);
    if (mysql_errno(db.get()) != 0) throw std::runtime_error(mysql_error(db.get()));
    if (const auto error = workbook_close(workbook)) throw std::runtime_error(lxw_strerror(error));
    std::printf("%u rows\n", rows);
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 5) return 2;
    return bench::guarded("bare_export", [&] { make(arguments[1], arguments[2], arguments[3], arguments[4]); });
}
