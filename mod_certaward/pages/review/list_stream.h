// Streams 顯示全部: the rows of a list after those of its first page, and the foot below them.
#pragma once

#include "domain/paging.h"
#include "pages/review/list_rows.h"
#include "pages/vocabulary.h"
#include "store/application_list.h"

#include <memory>
#include <optional>
#include <string>

namespace certaward::pages {

// The largest round of a large school. A browser needs a minute for so many rows; a link leads to the rows beyond.
constexpr std::uint64_t kMaxRowsPerPage = 20'000;

// The rest of a list, after its first page.
struct ListStream {
    ListRows shared;
    store::ListFilter filter;
    domain::ListKey after;                       // the last row sent so far
    std::optional<domain::ApplicationId> on_top; // already shown at the top, out of order
    view::RenderedText foot;                     // of the page, below the rows
};

// Returns the stream of the remaining rows. Each piece takes a connection of its own, and checks again that the session
// is alive and the reviewer's scope unchanged. Its rows are in the access record before they are sent. A decision made
// meanwhile neither repeats a row nor skips another. REQUIRES that the visit's request, reviewer and site outlive it.
std::unique_ptr<http::BodyStream> stream_rest(const Visit& visit, ListStream list);

} // namespace certaward::pages
