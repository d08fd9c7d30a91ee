#include "domain/export_column.h"

#include <algorithm>
#include <array>
#include <utility>

namespace certaward::domain {
namespace {

constexpr std::array kFields{
    std::pair{Field::number, std::string_view("number")},
    std::pair{Field::application_id, std::string_view("application_id")},
    std::pair{Field::round, std::string_view("round")},
    std::pair{Field::college, std::string_view("college")},
    std::pair{Field::unit, std::string_view("unit")},
    std::pair{Field::class_name, std::string_view("class")},
    std::pair{Field::student_id, std::string_view("student_id")},
    std::pair{Field::student_name, std::string_view("student_name")},
    std::pair{Field::certificate_name, std::string_view("certificate_name")},
    std::pair{Field::certificate_number, std::string_view("certificate_number")},
    std::pair{Field::issuer, std::string_view("issuer")},
    std::pair{Field::obtained_on, std::string_view("obtained_on")},
    std::pair{Field::submitted_at, std::string_view("submitted_at")},
    std::pair{Field::status, std::string_view("status")},
    std::pair{Field::level, std::string_view("level")},
    std::pair{Field::points, std::string_view("points")},
    std::pair{Field::amount, std::string_view("amount")},
    std::pair{Field::reason_code, std::string_view("reason_code")},
    std::pair{Field::reason, std::string_view("reason")},
    std::pair{Field::checks, std::string_view("checks")},
    std::pair{Field::attachment_count, std::string_view("attachment_count")},
    std::pair{Field::bank_code, std::string_view("bank_code")},
    std::pair{Field::branch_code, std::string_view("branch_code")},
    std::pair{Field::bank_name, std::string_view("bank_name")},
    std::pair{Field::bank_account, std::string_view("bank_account")},
    std::pair{Field::account_holder, std::string_view("account_holder")},
    std::pair{Field::reviewer, std::string_view("reviewer")},
    std::pair{Field::decided_at, std::string_view("decided_at")},
    std::pair{Field::exception, std::string_view("exception")},
};

constexpr std::array kFormats{
    std::pair{Format::text, std::string_view("text")},         std::pair{Format::number, std::string_view("number")},
    std::pair{Format::roc_date, std::string_view("roc_date")}, std::pair{Format::date, std::string_view("date")},
    std::pair{Format::roc_text, std::string_view("roc_text")},
};

template <class Named>
auto found(const Named& named, std::string_view name) -> std::optional<decltype(named[0].first)>
{
    const auto* const pair = std::ranges::find(named, name, &Named::value_type::second);
    return pair == named.end() ? std::nullopt : std::optional(pair->first);
}

} // namespace

std::string_view name_of(Field field)
{
    return std::ranges::find(kFields, field, &decltype(kFields)::value_type::first)->second;
}

std::optional<Field> parse_field(std::string_view name)
{
    return found(kFields, name);
}

std::optional<Format> parse_format(std::string_view name)
{
    return found(kFormats, name);
}

} // namespace certaward::domain
