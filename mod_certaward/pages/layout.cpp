#include "pages/layout.h"

namespace certaward::pages {

view::Page page_of(const Request& request, const std::string& template_file, std::string_view title)
{
    view::Page page(template_file);
    page.set_everywhere("BASE", request.base).set_everywhere("TITLE", title);
    auto values = page.values();
    values.include("HEAD", "head.tpl").show("WITH_HELP");
    values.include("FOOT", "foot.tpl");
    return page;
}

} // namespace certaward::pages
