#include "workbook/csv.h"

#include "domain/text.h"
#include "workbook/cell_text.h"

namespace certaward::workbook {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineBreak = "\r\n";

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string field_of(std::string_view text)
{
    return quoted(domain::shown_text(guarded_text(text)));
}

} // namespace

std::string csv_head(const std::vector<domain::ExportColumn>& columns)
{
    std::string head(kByteOrderMark);
    for (const auto& column : columns) {
        if (&column != &columns.front()) head += ',';
        head += field_of(column.heading);
    }
    return head.append(kLineBreak);
}

std::string csv_row(const std::vector<domain::ExportColumn>& columns, const domain::ExportRow& row,
                    const Source& source)
{
    std::string record;
    for (const auto& column : columns) {
        if (&column != &columns.front()) record += ',';
        record += field_of(text_of(value_of(column.field, row, source), column.format));
    }
    return record.append(kLineBreak);
}

} // namespace certaward::workbook
