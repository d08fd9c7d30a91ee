// Routes a request to its page, by the table of routes.
#pragma once

#include "domain/reviewer.h"
#include "pages/vocabulary.h"

#include <string>
#include <string_view>

namespace certaward::pages {

// Finds the page for the request and returns its answer.
// Throws CrossSiteForm for a POST that no page of the module sent; NotFound for a URL without a page, and for a page of
// the whole school if the reviewer has scope `unit`; MethodNotAllowed; and the exceptions of the page.
Response route(const Request& request, const domain::Reviewer& reviewer, app::Site& site);

// Returns the name that the table gives the page at this path below the Location, for a log: without the ids and the
// searches that URLs hold. "other" for a path that leads to no page.
std::string_view log_name_of(std::string_view path);

// Returns what a request asked for, for the access record: "POST /review/4801". Leaves out everything in the path but
// ids and the words of the table, since a person typed it.
std::string recorded_subject(std::string_view method, std::string_view path);

} // namespace certaward::pages
