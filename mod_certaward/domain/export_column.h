// A column of the workbook and of the CSV file: what of an application stands there, under which heading, in which
// format. The site's table export_column has them.
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
    bank_code,   // the bank's three digits; what a student typed that is no code, as it is
    branch_code, // the branch's four
    bank_name,
    bank_account,
    account_holder, // the student: it must be their own
    reviewer,
    decided_at,
    exception, // why it was approved in spite of a check that blocks
};

// text: as it is. number: for what is one. roc_date: a real date, shown in the ROC calendar; date: in the Gregorian;
// roc_text: text such as 115年1月31日. A moment has its hours and minutes too.
enum class Format { text, number, roc_date, date, roc_text };

struct ExportColumn {
    Field field = Field::number;
    std::string heading;
    Format format = Format::text;
};

std::string_view name_of(Field field); // class: in the table
std::optional<Field> parse_field(std::string_view name);
std::optional<Format> parse_format(std::string_view name);

} // namespace certaward::domain
