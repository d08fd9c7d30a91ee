// 顯示全部: the rows of a list that come after its first page's, and what stands below them.
#pragma once

#include "domain/paging.h"
#include "http/response.h"
#include "pages/review/list_rows.h"
#include "store/application_list.h"

#include <memory>
#include <optional>
#include <string>

namespace certaward::pages {

// The largest round of a large school. A browser works through so many rows for a minute; beyond, a link leads on.
constexpr std::uint64_t kMaxRowsPerPage = 20'000;

struct ListStream {
    ListRows shared;
    store::ListFilter filter;
    domain::ListKey after;                       // the last row that is already there
    std::optional<domain::ApplicationId> on_top; // stands above the others already, out of its place
    view::RenderedText foot;                     // of the page, below the rows
};

// Each piece takes a connection of its own, and looks again whether the session and the duty are still there. Its rows
// are on record before they leave. A row that is decided meanwhile neither comes twice nor makes another be left out.
std::unique_ptr<http::BodyStream> stream_rest(const app::Visit& visit, ListStream list);

} // namespace certaward::pages
