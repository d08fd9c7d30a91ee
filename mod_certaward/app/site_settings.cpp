#include "app/site_settings.h"

#include "app/site.h"
#include "store/reference_data.h"

#include <algorithm>
#include <iterator>

namespace certaward::app {

Calendar Calendar::of(const Visit& visit)
{
    return {store::rounds_newest_first(visit.db), store::today(visit.db)};
}

SiteSettings SiteSettings::of(const Visit& visit)
{
    return {Calendar::of(visit), store::units(visit.db), store::choices(visit.db)};
}

std::vector<domain::Unit> SiteSettings::units_of(const domain::Reviewer& reviewer) const
{
    std::vector<domain::Unit> own;
    std::ranges::copy_if(units, std::back_inserter(own), [&](const auto& unit) { return reviewer.may_see(unit.id); });
    return own;
}

} // namespace certaward::app
