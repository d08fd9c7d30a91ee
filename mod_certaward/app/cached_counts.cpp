#include "app/cached_counts.h"

namespace certaward::app {

store::Tallies tallies_shown(const Visit& visit, const store::ListFilter& filter)
{
    if (!filter.search.asks_for_nothing_but_check()) return store::tallies(visit.db, filter);

    const auto extents = visit.site.extents.get(filter.round.value + "\n" + filter.scope.key(),
                                                [&] { return store::extents_of_campus(visit.db, filter); });
    return store::tallies(visit.db, filter, *extents);
}

} // namespace certaward::app
