// Tests whether a form comes from one of the module's own pages. The browser names the sender, and no foreign page can
// make it name another one. A token can leak, this can't.
#pragma once

#include <string_view>

namespace certaward::http {

// The headers of a POST about the page that sent it; each is empty if the header is absent.
struct Sender {
    std::string_view fetch_site; // Sec-Fetch-Site: every browser since 2023, over TLS
    std::string_view origin;     // Origin: every browser since 2020
    std::string_view host;       // Host: the request's destination, as the browser knows it
};

// Returns whether the sender has the module's own origin. Sec-Fetch-Site decides if the browser sends it. If it is
// absent or `none` (no page started the request: the browser restored a window, for example), Origin decides: its host
// and port must be those of Host. The scheme of Origin is not compared, because the module does not know its own scheme
// behind a proxy that ends TLS. Returns false if both headers are absent.
bool is_same_origin(const Sender& sender);

} // namespace certaward::http
