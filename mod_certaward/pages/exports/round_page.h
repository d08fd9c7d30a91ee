// One round's hand-over on one page: how far each department is, what was exported and what changed since, what was
// handed over.
#pragma once

#include "app/site.h"
#include "http/response.h"
#include "pages/exports/notice.h"

namespace certaward::pages {

// Throws NotFound for a round that is not there.
http::Response export_round_page(const app::Visit& visit, const ExportNotice& notice, int status);

} // namespace certaward::pages
