// What of an application stands in a column: one value, for the workbook and for the CSV file.
#pragma once

#include "domain/award_export.h"
#include "domain/award_round.h"
#include "domain/decision.h"
#include "domain/export_column.h"
#include "domain/reviewer.h"
#include "domain/roc_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace certaward::workbook {

// What all rows of an export share. Everything must outlive it.
struct Source {
    const domain::AwardRound& round;
    const domain::Choices& choices;
    const std::vector<domain::Unit>& units;
    std::optional<std::uint64_t> value_of_point = {}; // in NT$; none: there are no amounts
};

// A day, and for a moment the minutes since it began.
struct Moment {
    domain::Date day;
    std::optional<unsigned> minutes = {};
    bool operator==(const Moment&) const = default;
};

using Value = std::variant<std::monostate, std::string, std::uint64_t, Moment>;

Value value_of(domain::Field field, const domain::ExportRow& row, const Source& source);

// As text: numbers in digits, days as the column's format wants them.
std::string text_of(const Value& value, domain::Format format);

// The widest that a column gets, in characters as Excel counts them (a Chinese one takes two); longer text is wrapped.
double max_width_of(domain::Field field);

} // namespace certaward::workbook
