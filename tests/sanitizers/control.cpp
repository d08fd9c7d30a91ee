// A module of httpd with deliberate errors that the sanitizers must find, so that a run without a finding can be
// trusted. It is built with an object of the sanitized mod_certaward and is never part of mod_certaward.

#include "domain/media_type.h"

#include <httpd.h>
#include <http_config.h>
#include <http_protocol.h>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace {

// Makes mod_certaward's own code read one byte past the end of a block.
std::string read_past_the_end()
{
    const std::vector<char> two_bytes{'\xff', '\xd8'};
    const std::string_view three(two_bytes.data(), two_bytes.size() + 1);
    return std::string(certaward::domain::mime_name(certaward::domain::media_type_of(three)));
}

std::string count_past_the_end(std::string_view asked)
{
    const int most = std::numeric_limits<int>::max();
    return std::to_string(most - static_cast<int>(asked.size()) + 1000);
}

int handle(request_rec* r)
{
    if (!r->handler || std::string_view(r->handler) != "sanitizer-control") return DECLINED;
    const std::string_view asked = r->args ? r->args : "";
    ap_rputs(asked == "read" ? read_past_the_end().c_str() : count_past_the_end(asked).c_str(), r);
    return OK;
}

void register_hooks(apr_pool_t*)
{
    ap_hook_handler(handle, nullptr, nullptr, APR_HOOK_FIRST);
}

} // namespace

extern "C" {
__attribute__((visibility("default"))) extern module AP_MODULE_DECLARE_DATA control_module;
AP_DECLARE_MODULE(control) = {STANDARD20_MODULE_STUFF, nullptr, nullptr, nullptr, nullptr, nullptr, register_hooks, 0};
}
