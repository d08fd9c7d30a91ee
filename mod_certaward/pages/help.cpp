// GET /help. Shows 操作說明, the staff's manual. Needs no database and shows no personal data.

#include "pages/handlers.h"
#include "pages/layout.h"

namespace certaward::pages {

Response show_help(const Request& request, const domain::Reviewer& reviewer, app::Site& site)
{
    auto page = page_of(request, "help.tpl", "專業證照獎勵 操作說明");
    page.values().show_if(reviewer.every_unit, "SCHOOL");
    return html(site.templates.render(page));
}

} // namespace certaward::pages
