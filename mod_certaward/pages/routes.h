// The table of routes: everything that is known of a page by its URL, in one row. The router, the log, the access
// record and the permission matrix (tests/harness/permissions.txt) go by it.
#pragma once

#include "app/access_recorder.h"
#include "app/site.h"
#include "http/request.h"
#include "http/response.h"

#include <span>
#include <string_view>
#include <vector>

namespace certaward::pages {

// Who may see a page. Everybody else gets the answer of a page that does not exist.
enum class Audience {
    reviewers,    // each reviewer, of their own departments
    whole_school, // scope `all` alone
};

// A request on its way to a page, with the values that stand in its path for {...}, in order.
struct Call {
    const http::Request& request;
    const domain::Reviewer& reviewer;
    app::Site& site;
    Audience audience; // of the page
    std::vector<std::string_view> values;
};

struct Route {
    std::string_view method; // GET, which serves HEAD too, or POST
    std::string_view path;   // below the Location. {file} stands for any text, each other {...} for a number
    http::Response (*handler)(const Call& call);
    Audience audience;
    app::View view;            // what the access record calls a look at the page; none for a POST, whose effect the
                               // store records, and which shows other rows' pages under their own names
    std::string_view log_name; // the note certaward-page, for the site's own log
};

// In the order in which they are tried.
std::span<const Route> routes();

} // namespace certaward::pages
