#include "app/site_settings.h"

#include "store/reference_data.h"

#include <algorithm>
#include <iterator>

namespace certaward::app {

Calendar Calendar::of(store::Connection& db)
{
    return {store::rounds_newest_first(db), store::today(db)};
}

SiteSettings SiteSettings::of(store::Connection& db)
{
    return {Calendar::of(db), store::units(db), store::choices(db)};
}

std::vector<domain::Unit> SiteSettings::units_of(const domain::Reviewer& reviewer) const
{
    std::vector<domain::Unit> own;
    std::ranges::copy_if(units, std::back_inserter(own), [&](const auto& unit) { return reviewer.may_see(unit.id); });
    return own;
}

} // namespace certaward::app
