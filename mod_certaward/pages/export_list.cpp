// export_list.cpp: GET /export. The rounds, and the workbooks that were made of them.

#include "pages/export_page.h"
#include "pages/pages.h"

namespace certaward::pages {

Response export_list(const Visit& visit)
{
    return export_page(visit,
                       {.made = domain::parse_id<domain::ExportId>(visit.request.query.text("made")), .refused = {}});
}

} // namespace certaward::pages
