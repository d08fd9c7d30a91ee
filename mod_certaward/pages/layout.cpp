#include "pages/layout.h"

namespace certaward::pages {

view::Page framed(const view::Language& language, std::string_view base, const std::string& template_file,
                  const domain::Message& title, bool with_help)
{
    view::Page page(template_file, language);
    page.set_everywhere("BASE", base).set_everywhere("LANGUAGE", language.tag()).set_everywhere("TITLE", title);
    auto values = page.values();
    values.include("HEAD", "head.tpl").show_if(with_help, "WITH_HELP");
    values.include("FOOT", "foot.tpl");
    return page;
}

view::Page page_of(const Request& request, const std::string& template_file, const domain::Message& title)
{
    return framed(*request.language, request.base, template_file, title, true);
}

view::Page paper_of(const Request& request, const std::string& template_file, const domain::Message& title)
{
    return framed(view::chinese(), request.base, template_file, title, true);
}

} // namespace certaward::pages
