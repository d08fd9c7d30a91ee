// The table of routes: one row for each method and URL. The router, the log, the access record and the permission
// matrix (tests/harness/permissions.txt) use it.
#pragma once

#include "app/access_recorder.h"
#include "pages/vocabulary.h"

#include <span>
#include <string_view>
#include <vector>

namespace certaward::pages {

// The reviewers who may view a page. Others get the same answer as for a page that does not exist.
enum class Audience {
    reviewers,    // every reviewer, for their own departments
    whole_school, // scope `all` only
};

// A request that matches a route, with the values of the {...} in its path, in order.
struct Call {
    const Request& request;
    const domain::Reviewer& reviewer;
    app::Site& site;
    Audience audience; // of the page
    std::vector<std::string_view> values;
};

// A row of the table.
struct Route {
    std::string_view method; // GET, which serves HEAD too, or POST
    std::string_view path;   // below the Location. {file} matches any text, every other {...} a number
    Response (*handler)(const Call& call);
    Audience audience;
    app::View view;            // name of the page's view in the access record; none for a POST: the store records its
                               // effect, and each page that it shows records a view under its own name
    std::string_view log_name; // the note certaward-page, for the site's own log
};

// Returns all routes, in the order in which they are tried.
std::span<const Route> routes();

} // namespace certaward::pages
