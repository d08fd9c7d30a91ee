#include "http/same_origin.h"

#include <algorithm>

namespace certaward::http {
namespace {

constexpr std::string_view kSchemeEnd = "://";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Returns the host without port 443 or 80. A browser leaves the scheme's default port out of Origin and Host. A proxy
// may add its own default port to Host; if the proxy ends TLS, that is not the default port of the browser's scheme.
std::string_view without_own_port(std::string_view host)
{
    for (const std::string_view port : {":443", ":80"})
        if (host.ends_with(port)) return host.substr(0, host.size() - port.size());
    return host;
}

bool are_equal(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, lower, lower);
}

} // namespace

bool is_same_origin(const Sender& sender)
{
    if (!sender.fetch_site.empty() && sender.fetch_site != "none") return sender.fetch_site == "same-origin";

    const auto end = sender.origin.find(kSchemeEnd);
    if (end == std::string_view::npos || sender.host.empty()) return false; // no Origin, Origin "null", or no Host
    const auto scheme = sender.origin.substr(0, end);
    if (scheme != "https" && scheme != "http") return false;
    const auto host = sender.origin.substr(end + kSchemeEnd.size());
    return are_equal(host, sender.host) || are_equal(host, without_own_port(sender.host));
}

} // namespace certaward::http
