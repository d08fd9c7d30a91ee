#include "store/scope.h"

#include <stdexcept>

namespace certaward::store {
namespace {

constexpr std::string_view kMark = "{scope}";

// Bound values have no collation of their own, so they can be compared with the campus's columns in any collation.
constexpr std::string_view kEveryUnit =
    "EXISTS (SELECT 1 FROM reviewer own WHERE own.account = ? AND own.scope = 'all')";

// Returns the condition on this number of departments. One department, the common case, has a form of its own, which an
// index serves best.
std::string condition_on(std::size_t units)
{
    if (units == 0) return "FALSE";
    if (units == 1) return "a.unit_id = ?";
    std::string condition = "a.unit_id IN (?";
    for (std::size_t i = 1; i < units; ++i)
        condition += ", ?";
    return condition + ")";
}

} // namespace

Scope::Scope(const domain::Reviewer& reviewer, const std::optional<domain::UnitId>& chosen)
    : Scope(over(reviewer, chosen ? std::vector{*chosen} : std::vector<domain::UnitId>()))
{
}

Scope Scope::over(const domain::Reviewer& reviewer, const std::vector<domain::UnitId>& chosen)
{
    for (const auto& unit : chosen)
        if (!reviewer.may_see(unit)) throw std::logic_error("scope: a chosen department is not the reviewer's");
    Scope scope;
    if (reviewer.every_unit && chosen.empty()) {
        scope.condition_ = kEveryUnit;
        scope.values_.push_back(reviewer.account.value);
    } else {
        scope.narrow_to(chosen.empty() ? reviewer.units : chosen);
    }
    return scope;
}

void Scope::narrow_to(const std::vector<domain::UnitId>& units)
{
    condition_ = condition_on(units.size());
    values_.reserve(units.size());
    for (const auto& unit : units)
        values_.push_back(unit.value);
}

Scope Scope::for_derived_data()
{
    Scope scope;
    scope.condition_ = "TRUE";
    return scope;
}

Scope Scope::in_department(const domain::UnitId& unit) const
{
    auto narrowed = *this;
    narrowed.condition_ += " AND a.unit_id = ?";
    narrowed.values_.push_back(unit.value);
    return narrowed;
}

std::string Scope::in(std::string_view sql) const
{
    const auto at = sql.find(kMark);
    if (at == std::string_view::npos) throw std::logic_error("scope: the statement has no {scope}");
    std::string text(sql);
    return text.replace(at, kMark.size(), condition_);
}

std::string Scope::key() const
{
    auto key = condition_;
    for (const auto& value : values_)
        key.append("\n").append(value);
    return key;
}

Params Scope::params(Params before, const Params& after) const
{
    before.insert(before.end(), values_.begin(), values_.end());
    before.insert(before.end(), after.begin(), after.end());
    return before;
}

} // namespace certaward::store
