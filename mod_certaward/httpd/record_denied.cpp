#include "httpd/record_denied.h"

#include "app/denied_request.h"
#include "httpd/config.h"
#include "httpd/module_symbol.h"
#include "pages/route.h"

namespace certaward::httpd {

void record_denied_request(request_rec* r, int status) noexcept
{
    const auto& site = config_of(r->server).site;
    // With 401, r->user is the name that was typed, which may be another person's.
    if (!r->user || !site || !ap_is_HTTP_CLIENT_ERROR(status) || status == HTTP_UNAUTHORIZED) return;
    try {
        const auto base = base_of(r);
        const std::string_view uri = r->uri ? r->uri : "";
        const auto path = uri.starts_with(base) ? uri.substr(base.size()) : std::string_view();
        app::record_denied_request(*site, {.account = {r->user},
                                           .address = r->useragent_ip ? r->useragent_ip : "",
                                           .subject = pages::recorded_subject(r->method, path),
                                           .path = path,
                                           .status = status});
    } catch (const std::exception& error) {
        ap_log_rerror(APLOG_MARK, APLOG_ERR, 0, r, "access record: refused request not recorded: %s", error.what());
    }
}

} // namespace certaward::httpd
