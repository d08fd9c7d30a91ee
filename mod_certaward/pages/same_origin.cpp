#include "pages/same_origin.h"

#include <algorithm>

namespace certaward::pages {
namespace {

constexpr std::string_view kSchemeEnd = "://";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// A browser leaves the scheme's own port out of both; a proxy may add it to Host.
std::string_view without_port_of(std::string_view scheme, std::string_view host)
{
    const std::string_view port = scheme == "https" ? ":443" : ":80";
    if (host.ends_with(port)) host.remove_suffix(port.size());
    return host;
}

} // namespace

bool is_same_origin(const Sender& sender)
{
    if (!sender.fetch_site.empty() && sender.fetch_site != "none") return sender.fetch_site == "same-origin";

    const auto end = sender.origin.find(kSchemeEnd);
    if (end == std::string_view::npos || sender.host.empty()) return false; // none, or "null"
    const auto scheme = sender.origin.substr(0, end);
    if (scheme != "https" && scheme != "http") return false;
    return std::ranges::equal(without_port_of(scheme, sender.origin.substr(end + kSchemeEnd.size())),
                              without_port_of(scheme, sender.host), {}, lower, lower);
}

} // namespace certaward::pages
