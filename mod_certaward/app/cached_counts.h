// Counts a list's applications by status and findings, for display, with a cache of the slowest part.
#pragma once

#include "app/site.h"
#include "store/list_counts.h"

namespace certaward::app {

// Counts the filter's applications by status and findings. If the filter searches for nothing but a check, the set of
// the campus's applications in its round and scope comes from Site::fingerprints and may be 3 seconds old: where the
// campus has no index for it, reading that set is most of the cost of a page over all departments. The statuses are
// current.
store::ListCounts cached_counts(const Visit& visit, const store::ListFilter& filter);

} // namespace certaward::app
