// A column of the workbook and of the CSV file: its field of an application, its heading and its format. The site's
// table export_column lists the columns.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace certaward::domain {

enum class Field {
    number, // 1, 2, 3 ...: the same in workbook, CSV, roster and bankbooks
    application_id,
    round,
    college,
    unit,
    class_name,
    student_id,
    student_name,
    certificate_name,
    certificate_number,
    issuer,
    obtained_on,
    submitted_at,
    status,
    level,
    points,
    amount, // in NT$: for scope `all` alone, once the round has a budget
    reason_code,
    reason,
    checks,
    attachment_count,
    bank_code,   // the bank's three digits; an invalid code as the student typed it
    branch_code, // the branch's four digits
    bank_name,
    bank_account,
    account_holder, // the student: the account must be their own
    reviewer,
    decided_at,
    exception, // reason for approving in spite of a check that blocks
};

// The format of a column's cells. text: the value unchanged. number: a numeric cell if the value is a number. roc_date:
// a real date, shown in the ROC calendar. date: a real date, shown in the Gregorian calendar. roc_text: text such as
// 115年1月31日. A moment is shown with hours and minutes.
enum class Format { text, number, roc_date, date, roc_text };

struct ExportColumn {
    Field field = Field::number;
    std::string heading;
    Format format = Format::text;
};

std::string_view name_of(Field field); // for the table export_column: class
std::optional<Field> parse_field(std::string_view name);
std::optional<Format> parse_format(std::string_view name);

} // namespace certaward::domain
