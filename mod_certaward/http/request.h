// What a page is asked, as plain values: a page can be tested without a server.
#pragma once

#include "http/form_data.h"
#include "view/language.h"

#include <string>

namespace certaward::http {

struct Request {
    std::string method; // GET (for HEAD too), POST, or another
    std::string base;   // where the module lives: /campus/certaward
    std::string path;   // below the base: /review/4801
    FormData query;
    FormData form;                                     // of a POST
    std::string session;                               // what form tokens are bound to beside the account; never shown
    std::string address;                               // of the person's computer
    const view::Language* language = &view::chinese(); // that pages are shown in; the site has it
    bool wants_fragment = false;                       // our script asks for the row alone
    std::string host, origin, fetch_site;              // headers of these names: Host, Origin, Sec-Fetch-Site
};

} // namespace certaward::http
