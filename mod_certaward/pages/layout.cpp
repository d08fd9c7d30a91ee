#include "pages/layout.h"

namespace certaward::pages {
namespace {

view::Page page_in(const view::Language& language, const Request& request, const std::string& template_file,
                   const domain::Message& title)
{
    view::Page page(template_file, language);
    page.set_everywhere("BASE", request.base).set_everywhere("LANGUAGE", language.tag()).set_everywhere("TITLE", title);
    auto values = page.values();
    values.include("HEAD", "head.tpl").show("WITH_HELP");
    values.include("FOOT", "foot.tpl");
    return page;
}

} // namespace

view::Page page_of(const Request& request, const std::string& template_file, const domain::Message& title)
{
    return page_in(*request.language, request, template_file, title);
}

view::Page paper_of(const Request& request, const std::string& template_file, const domain::Message& title)
{
    return page_in(view::chinese(), request, template_file, title);
}

} // namespace certaward::pages
