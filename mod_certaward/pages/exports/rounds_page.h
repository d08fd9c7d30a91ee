// 證照申請匯出 as a page: for those who open it, and for those whose export was refused.
#pragma once

#include "app/site.h"
#include "http/response.h"
#include "pages/exports/notice.h"

namespace certaward::pages {

// Throws NotFound for a round that is not there.
http::Response export_page(const app::Visit& visit, const ExportNotice& notice, int status = http::status::ok);

} // namespace certaward::pages
