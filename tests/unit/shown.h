// Formats our values for the message of a failed CHECK_EQUAL.
#pragma once

#include "domain/award_export.h"
#include "domain/decision.h"
#include "domain/finding.h"
#include "domain/media_type.h"
#include "domain/roc_date.h"

#include <optional>
#include <string>
#include <string_view>

#include "CppUTest/SimpleString.h"

namespace unit {

// Stands for an expected empty optional. CHECK_EQUAL also compares the expected value with itself, which std::nullopt
// does not support.
struct None {
    bool operator==(const None&) const = default;
    template <class Value>
    bool operator==(const std::optional<Value>& value) const
    {
        return !value;
    }
};
constexpr None none;

} // namespace unit

inline SimpleString StringFrom(std::string_view text)
{
    return SimpleString(std::string(text).c_str());
}
inline SimpleString StringFrom(const certaward::domain::Message& message)
{
    return StringFrom(message.chinese());
}
inline SimpleString StringFrom(certaward::domain::Date day)
{
    return StringFrom(certaward::domain::slashed_text(day));
}
inline SimpleString StringFrom(certaward::domain::Status status)
{
    return StringFrom(certaward::domain::name_of(status));
}
inline SimpleString StringFrom(certaward::domain::Objection objection)
{
    return StringFrom(certaward::domain::sentence_of(objection));
}
inline SimpleString StringFrom(certaward::domain::ExportContent content)
{
    return StringFrom(certaward::domain::name_of(content));
}
inline SimpleString StringFrom(certaward::domain::MediaType type)
{
    return StringFrom(certaward::domain::mime_name(type));
}
inline SimpleString StringFrom(certaward::domain::Check check)
{
    return StringFrom(certaward::domain::name_of(check));
}
inline SimpleString StringFrom(certaward::domain::Severity severity)
{
    return severity == certaward::domain::Severity::blocks ? "blocks" : "warns";
}
inline SimpleString StringFrom(unit::None)
{
    return "none";
}
template <class Value>
SimpleString StringFrom(const std::optional<Value>& value)
{
    return value ? StringFrom(*value) : "none";
}
