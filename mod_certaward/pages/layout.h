// What every page has: its title, where its links and its style begin.
#pragma once

#include "pages/request.h"
#include "view/values.h"

#include <string>
#include <string_view>

namespace certaward::pages {

view::Page page_of(const Request& request, const std::string& template_file, std::string_view title);

} // namespace certaward::pages
