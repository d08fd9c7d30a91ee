#include "app/cached_counts.h"

namespace certaward::app {

store::ListCounts cached_counts(const Visit& visit, const store::ListFilter& filter)
{
    if (!filter.search.asks_for_nothing_but_check()) return store::list_counts(visit.db, filter);

    const auto fingerprints = visit.site.fingerprints.get(filter.round.value + "\n" + filter.scope.key(),
                                                          [&] { return store::unit_fingerprints(visit.db, filter); });
    return store::list_counts(visit.db, filter, *fingerprints);
}

} // namespace certaward::app
