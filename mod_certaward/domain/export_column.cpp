#include "domain/export_column.h"

#include "domain/named_enum.h"

namespace certaward::domain {
namespace {

constexpr auto kFields = named<Field>({
    {Field::number, "number"},
    {Field::application_id, "application_id"},
    {Field::round, "round"},
    {Field::college, "college"},
    {Field::unit, "unit"},
    {Field::class_name, "class"},
    {Field::student_id, "student_id"},
    {Field::student_name, "student_name"},
    {Field::certificate_name, "certificate_name"},
    {Field::certificate_number, "certificate_number"},
    {Field::issuer, "issuer"},
    {Field::obtained_on, "obtained_on"},
    {Field::submitted_at, "submitted_at"},
    {Field::status, "status"},
    {Field::level, "level"},
    {Field::points, "points"},
    {Field::amount, "amount"},
    {Field::reason_code, "reason_code"},
    {Field::reason, "reason"},
    {Field::checks, "checks"},
    {Field::attachment_count, "attachment_count"},
    {Field::bank_code, "bank_code"},
    {Field::branch_code, "branch_code"},
    {Field::bank_name, "bank_name"},
    {Field::bank_account, "bank_account"},
    {Field::account_holder, "account_holder"},
    {Field::reviewer, "reviewer"},
    {Field::decided_at, "decided_at"},
    {Field::exception, "exception"},
});

constexpr auto kFormats = named<Format>({
    {Format::text, "text"},
    {Format::number, "number"},
    {Format::roc_date, "roc_date"},
    {Format::date, "date"},
    {Format::roc_text, "roc_text"},
});

} // namespace

std::string_view name_of(Field field)
{
    return kFields.of(field).name;
}

std::optional<Field> parse_field(std::string_view name)
{
    return kFields.parse(name);
}

std::optional<Format> parse_format(std::string_view name)
{
    return kFormats.parse(name);
}

} // namespace certaward::domain
