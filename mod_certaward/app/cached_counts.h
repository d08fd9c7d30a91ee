// How many applications of a list have which status and which findings, as a page shows it.
#pragma once

#include "app/site.h"
#include "store/list_counts.h"

namespace certaward::app {

// Which applications the campus has in the filter's round and scope may be known from a moment ago, as settings are:
// where the campus has no index for it, that is what costs most of a page over all departments. Their statuses are
// those of now.
store::ListCounts cached_counts(const Visit& visit, const store::ListFilter& filter);

} // namespace certaward::app
