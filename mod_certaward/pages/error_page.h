// Renders error pages: what happened, in words for the person, with a reference that stands in the error log too.
#pragma once

#include "view/templates.h"

#include <string>
#include <string_view>

namespace certaward::pages {

// The contents of an error page.
struct ErrorPage {
    int status;
    std::string_view base;      // path of the module's URLs
    std::string_view login_url; // for a 401: how to log in without losing typed text; empty: not shown
    domain::Message title;      // for this case; empty: the status's title
    domain::Message shown;      // a sentence for this case; empty: the status's advice
    std::string_view reference;
    const view::Language* language = &view::chinese();
};

// Returns the page. Falls back to a page without style if the templates are null or broken, so that the person always
// gets an answer.
std::string error_page(const view::Templates* templates, const ErrorPage& error);

// Returns a new reference: eight characters without look-alikes, to be read out on the telephone.
std::string new_reference();

} // namespace certaward::pages
