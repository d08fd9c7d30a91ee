// export_list.cpp: GET /export. The rounds and what was exported of them; with ?round= one round and its hand-over.

#include "pages/exports/rounds_page.h"
#include "pages/handlers.h"
#include "store/access_log.h"
#include "store/export_writer.h"

namespace certaward::pages {

http::Response show_exports(const app::Visit& visit)
{
    store::remove_old_exports(visit.db, visit.site.export_days);
    store::expire_access(visit.db);
    const auto& query = visit.request.query;
    return export_page(visit, {.round = {std::string(query.text("round"))},
                               .made = domain::parse_id<domain::ExportId>(query.text("made"))});
}

} // namespace certaward::pages
