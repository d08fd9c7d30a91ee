// Makes pages with the parts that every page has: title, language, the base of its URLs, head and foot.
#pragma once

#include "pages/vocabulary.h"
#include "view/values.h"

#include <string>
#include <string_view>

namespace certaward::pages {

// Makes a page for error pages, which are rendered without a Request.
view::Page framed(const view::Language& language, std::string_view base, const std::string& template_file,
                  const domain::Message& title, bool with_help);

// Makes a page in the request's language.
view::Page page_of(const Request& request, const std::string& template_file, const domain::Message& title);

// Makes a page for paper, which is handed over: always in Chinese.
view::Page paper_of(const Request& request, const std::string& template_file, const domain::Message& title);

} // namespace certaward::pages
