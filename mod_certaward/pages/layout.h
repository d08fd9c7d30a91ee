// What every page has: its title and language, where its links and its style begin.
#pragma once

#include "http/request.h"
#include "view/values.h"

#include <string>
#include <string_view>

namespace certaward::pages {

// For whoever has no request of ours: an answer that is none.
view::Page framed(const view::Language& language, std::string_view base, const std::string& template_file,
                  const domain::Message& title, bool with_help);

view::Page page_of(const http::Request& request, const std::string& template_file, const domain::Message& title);

// What is handed over on paper: in Chinese, whoever prints it.
view::Page paper_of(const http::Request& request, const std::string& template_file, const domain::Message& title);

} // namespace certaward::pages
