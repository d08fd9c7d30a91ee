// The page for an answer that is none: what happened, in words for the person, with a reference that stands in the
// error log too.
#pragma once

#include "view/templates.h"

#include <string>
#include <string_view>

namespace certaward::pages {

struct ErrorPage {
    int status;
    std::string_view base;      // where the module lives
    std::string_view login_url; // for a 401: steps to log in beside what was typed; empty: none
    domain::Message title;      // of this very case; empty: the status's
    domain::Message shown;      // a sentence about this very case; empty: none
    std::string_view reference;
    const view::Language* language = &view::chinese();
};

// Falls back to a page without style when the template is missing: the person gets an answer whatever is broken.
std::string error_page(const view::Templates* templates, const ErrorPage& error);

// Eight characters without look-alikes, to be read out on the telephone.
std::string new_reference();

} // namespace certaward::pages
