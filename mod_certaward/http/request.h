// A request as plain values, so that pages can be tested without a server.
#pragma once

#include "http/form_data.h"
#include "view/language.h"

#include <string>

namespace certaward::http {

struct Request {
    std::string method; // GET (for HEAD too), POST, or another
    std::string base;   // path of the module's Location: /campus/certaward
    std::string path;   // below the base: /review/4801
    FormData query;
    FormData form;                                     // of a POST
    std::string session;                               // form tokens are bound to it and the account; never shown
    std::string address;                               // IP address of the reviewer's computer
    const view::Language* language = &view::chinese(); // of the pages; owned by the site
    bool wants_fragment = false;                       // the module's script requests only the row
    std::string host, origin, fetch_site;              // the headers Host, Origin and Sec-Fetch-Site
};

} // namespace certaward::http
