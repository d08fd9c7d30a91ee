#include "store/scope.h"

#include <stdexcept>

namespace certaward::store {
namespace {

constexpr std::string_view kMark = "{scope}";

// The common case has a condition of its own, since an index serves it best.
constexpr std::string_view kOneUnit = "a.unit_id = ?";
constexpr std::string_view kOwnUnits =
    "a.unit_id IN (SELECT own.unit_id FROM reviewer own WHERE own.account = ? AND own.scope = 'unit')";
constexpr std::string_view kEveryUnit =
    "EXISTS (SELECT 1 FROM reviewer own WHERE own.account = ? AND own.scope = 'all')";

} // namespace

Scope::Scope(const domain::Reviewer& reviewer, std::optional<domain::UnitId> chosen)
{
    if (chosen && !reviewer.may_see(*chosen))
        throw std::logic_error("a scope over a department that is not the reviewer's");
    if (!chosen && !reviewer.every_unit && reviewer.units.size() == 1) chosen = reviewer.units.front();

    condition_ = chosen ? kOneUnit : reviewer.every_unit ? kEveryUnit : kOwnUnits;
    value_ = chosen ? chosen->value : reviewer.account.value;
}

std::string Scope::in(std::string_view sql) const
{
    const auto at = sql.find(kMark);
    if (at == std::string_view::npos) throw std::logic_error("a statement without a scope");
    std::string text(sql);
    return text.replace(at, kMark.size(), condition_);
}

} // namespace certaward::store
