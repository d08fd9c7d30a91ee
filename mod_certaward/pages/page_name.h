// What a page is called in a log: by its kind, without the ids and the searches that URLs have in them.
#pragma once

#include <string_view>

namespace certaward::pages {

// path: below the module's place, as in Request. "other" for a path that leads to no page.
std::string_view page_name(std::string_view path);

} // namespace certaward::pages
