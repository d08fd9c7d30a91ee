#include "workbook/columns.h"

#include "domain/award.h"
#include "domain/bank.h"

#include <algorithm>
#include <cstdio>

namespace certaward::workbook {
namespace {

using domain::Field;

Value text_or_none(const std::optional<std::string>& text)
{
    return text && !text->empty() ? Value(*text) : Value();
}

// Reads "2024-01-31 09:05:07" as a moment. Returns text in any other form as it is.
Value moment_or_text(const std::string& datetime)
{
    if (datetime.empty()) return {};
    const auto day = domain::parse_date(datetime);
    const auto minutes = domain::minutes_of_day(datetime);
    if (!day || !minutes) return datetime;
    return Moment{*day, *minutes};
}

Value college_of(const domain::UnitId& id, const std::vector<domain::Unit>& units)
{
    const auto unit = std::ranges::find(units, id, &domain::Unit::id);
    return unit == units.end() ? Value() : Value(unit->college);
}

Value bank_code_of(const domain::Application& application)
{
    if (!application.bank_code) return {};
    const auto code = domain::parse_bank_code(*application.bank_code);
    return code ? Value(code->bank) : text_or_none(application.bank_code);
}

Value branch_code_of(const domain::Application& application)
{
    const auto code = domain::parse_bank_code(application.bank_code.value_or(""));
    return code ? Value(code->branch) : Value();
}

Value level_of(const domain::Decision& decision)
{
    return decision.level ? Value(static_cast<std::uint64_t>(*decision.level)) : Value();
}

Value points_of(const domain::Decision& decision, const Source& source)
{
    if (decision.status != domain::Status::approved) return {};
    return static_cast<std::uint64_t>(domain::points_of(decision, source.choices));
}

Value amount_of(const domain::Decision& decision, const Source& source)
{
    if (decision.status != domain::Status::approved || !source.value_of_point) return {};
    return static_cast<std::uint64_t>(domain::points_of(decision, source.choices)) * *source.value_of_point;
}

std::string names_of(const std::vector<domain::Check>& found)
{
    std::string names;
    for (const auto check : found)
        names += (names.empty() ? "" : "、") + domain::shown_name_of(check).chinese();
    return names;
}

std::string time_text(const Moment& moment)
{
    if (!moment.minutes) return "";
    char text[16];
    std::snprintf(text, sizeof text, " %02u:%02u", *moment.minutes / 60, *moment.minutes % 60);
    return text;
}

} // namespace

Value value_of(Field field, const domain::ExportRow& row, const Source& source)
{
    const auto& application = row.application;
    const auto& decision = application.decision;
    switch (field) {
    case Field::number:
        return row.number;
    case Field::application_id:
        return application.id.value;
    case Field::round:
        return text_or_none(source.round.title);
    case Field::college:
        return college_of(application.unit, source.units);
    case Field::unit:
        return std::string(domain::name_of(application.unit, source.units));
    case Field::class_name:
        return text_or_none(application.class_name);
    case Field::student_id:
        return text_or_none(application.student_id);
    case Field::student_name:
    case Field::account_holder:
        return text_or_none(application.student_name);
    case Field::certificate_name:
        return text_or_none(application.certificate_name);
    case Field::certificate_number:
        return text_or_none(application.certificate_number);
    case Field::issuer:
        return text_or_none(application.issuer);
    case Field::obtained_on:
        return application.obtained_on ? Value(Moment{*application.obtained_on}) : Value();
    case Field::submitted_at:
        return moment_or_text(row.submitted_at);
    case Field::status:
        return domain::shown_name_of(decision.status).chinese();
    case Field::level:
        return level_of(decision);
    case Field::points:
        return points_of(decision, source);
    case Field::amount:
        return amount_of(decision, source);
    case Field::reason_code:
        return text_or_none(decision.reason_code);
    case Field::reason:
        return text_or_none(domain::reason_text(decision, source.choices));
    case Field::checks:
        return text_or_none(names_of(row.found));
    case Field::attachment_count:
        return static_cast<std::uint64_t>(application.attachments.size());
    case Field::bank_code:
        return bank_code_of(application);
    case Field::branch_code:
        return branch_code_of(application);
    case Field::bank_name:
        return text_or_none(application.bank_name);
    case Field::bank_account:
        return text_or_none(application.bank_account);
    case Field::reviewer:
        return text_or_none(application.decided_by.name);
    case Field::decided_at:
        return moment_or_text(application.decided_by.at);
    case Field::exception:
        return text_or_none(decision.exception_words);
    }
    return {};
}

std::string text_of(const Value& value, domain::Format format)
{
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::uint64_t>(&value)) return std::to_string(*number);
    if (const auto* moment = std::get_if<Moment>(&value)) {
        const bool is_gregorian = format == domain::Format::date;
        const auto day = is_gregorian ? domain::slashed_text(moment->day) : domain::roc_text(moment->day);
        return day + time_text(*moment);
    }
    return "";
}

// Narrow, since all columns together are printed on the width of one A4 page.
double max_width_of(Field field)
{
    switch (field) {
    case Field::number:
    case Field::level:
    case Field::points:
    case Field::attachment_count:
        return 6;
    case Field::class_name:
    case Field::student_name:
    case Field::account_holder:
    case Field::reviewer:
    case Field::bank_code:
    case Field::branch_code:
    case Field::status:
    case Field::reason_code:
    case Field::amount:
    case Field::application_id:
    case Field::obtained_on:
        return 10;
    case Field::student_id:
    case Field::college:
    case Field::unit:
    case Field::bank_name:
    case Field::issuer:
    case Field::checks:
    case Field::exception:
        return 14;
    case Field::round:
    case Field::bank_account:
    case Field::submitted_at:
    case Field::decided_at:
    case Field::certificate_number:
        return 16;
    case Field::certificate_name:
    case Field::reason:
        return 20;
    }
    return 20;
}

} // namespace certaward::workbook
