// Did one of our own pages send the form? The browser says where it comes from, and no page elsewhere can make it say
// something else; a token can leak, this can't.
#pragma once

#include <string_view>

namespace certaward::http {

// What a POST says of the page that sent it; each is empty when the header is not there.
struct Sender {
    std::string_view fetch_site; // Sec-Fetch-Site: every browser since 2023, over TLS
    std::string_view origin;     // Origin: every browser since 2020
    std::string_view host;       // Host: where the request went, as the browser knows it
};

// Sec-Fetch-Site decides where it is sent; `none` (started by no page at all: restored with a window, say) and its
// absence leave it to Origin, whose host and port must be those of Host. Its scheme is not compared: behind a proxy
// that ends TLS we don't know our own. One who says neither may be anybody.
bool is_same_origin(const Sender& sender);

} // namespace certaward::http
