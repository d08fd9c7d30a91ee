// The value of an application in a column, the same for the workbook and the CSV file.
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

// Data shared by all rows of an export. Everything it refers to must outlive it.
struct Source {
    const domain::AwardRound& round;
    const domain::Choices& choices;
    const std::vector<domain::Unit>& units;
    std::optional<std::uint64_t> value_of_point = {}; // in NT$; nullopt: no amounts
};

// A day; with the minutes since midnight, a moment.
struct Moment {
    domain::Date day;
    std::optional<unsigned> minutes = {};
    bool operator==(const Moment&) const = default;
};

// monostate: an empty cell.
using Value = std::variant<std::monostate, std::string, std::uint64_t, Moment>;

Value value_of(domain::Field field, const domain::ExportRow& row, const Source& source);

// Returns the value as text: numbers in digits, days in the column's format, monostate as empty text.
std::string text_of(const Value& value, domain::Format format);

// Returns the greatest width of a column in Excel's characters (a Chinese one counts two). Longer text wraps.
double max_width_of(domain::Field field);

} // namespace certaward::workbook
