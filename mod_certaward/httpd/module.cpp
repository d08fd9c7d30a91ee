// The module itself: registers the hooks of mod_certaward, which serves the review list and the export of a campus's
// certificate awards inside the portal's own httpd.

#include "domain/failure.h"
#include "httpd/authenticate.h"
#include "httpd/config.h"
#include "httpd/dump_settings.h"
#include "httpd/error_document.h"
#include "httpd/guard.h"
#include "httpd/log_notes.h"
#include "httpd/read_request.h"
#include "httpd/record_denied.h"
#include "httpd/send_response.h"
#include "httpd/server_status.h"
#include "httpd/startup.h"
#include "pages/route.h"

#include <http_protocol.h>
#include <http_request.h>
#include <mod_status.h>

namespace certaward::httpd {
namespace {

int answer(request_rec* r)
{
    if (!r->user) return fail(r, HTTP_UNAUTHORIZED, "no authentication module has set a user");
    const auto& reviewer = reviewer_of(r);
    if (!reviewer) return fail(r, HTTP_FORBIDDEN, "the account has no duty in the view reviewer");
    const auto& site = config_of(r->server).site;
    try {
        const auto request = request_from(r);
        auto response = pages::route(request, *reviewer, *site);
        record_denied_request(r, response.status);
        return send(r, std::move(response));
    } catch (const BadBody& bad) {
        if (bad.status == AP_FILTER_ERROR) return bad.status; // a filter of httpd has answered
        return fail(r, bad.status, bad.what());
    }
}

int handle(request_rec* r)
{
    if (!r->handler || r->handler != kHandlerName) return DECLINED;
    return guarded(r, [&] { return answer(r); });
}

// Refuses TRACE below our Location with 405. httpd would echo the request, cookies included, without authentication.
int refuse_trace(request_rec* r)
{
    if (r->method_number != M_TRACE) return DECLINED;
    auto* before = r->per_dir_config; // Locations are not merged into it at this stage
    ap_location_walk(r);
    if (is_below_us(r)) {
        state_of(r).allowed = "GET, HEAD, POST";
        return fail(r, HTTP_METHOD_NOT_ALLOWED, "method TRACE is not allowed");
    }
    r->per_dir_config = before;
    return DECLINED;
}

void register_hooks(apr_pool_t* pool)
{
    ap_hook_test_config(dump_settings, nullptr, nullptr, APR_HOOK_MIDDLE);
    ap_hook_post_config(make_sites, nullptr, nullptr, APR_HOOK_MIDDLE);
    ap_hook_child_init(begin_child, nullptr, nullptr, APR_HOOK_MIDDLE);
    ap_hook_header_parser(set_security_headers, nullptr, nullptr, APR_HOOK_REALLY_FIRST);
    ap_hook_map_to_storage(refuse_trace, nullptr, nullptr, APR_HOOK_REALLY_FIRST);
    ap_hook_check_authn(authenticate, nullptr, nullptr, APR_HOOK_MIDDLE, AP_AUTH_INTERNAL_PER_CONF);
    ap_register_auth_provider(pool, AUTHZ_PROVIDER_GROUP, "certaward", AUTHZ_PROVIDER_VERSION, &kReviewerProvider,
                              AP_AUTH_INTERNAL_PER_CONF);
    ap_hook_handler(handle, nullptr, nullptr, APR_HOOK_MIDDLE);
    ap_hook_log_transaction(set_log_notes, nullptr, nullptr, APR_HOOK_REALLY_FIRST);
    ap_hook_log_transaction(count_response, nullptr, nullptr, APR_HOOK_MIDDLE);
    APR_OPTIONAL_HOOK(ap, status_hook, report_status, nullptr, nullptr, APR_HOOK_MIDDLE);
    ap_register_output_filter(kErrorFilter, write_error_page, nullptr, AP_FTYPE_CONTENT_SET);
    ap_hook_insert_error_filter(insert_error_page, nullptr, nullptr, APR_HOOK_LAST);
}

} // namespace
} // namespace certaward::httpd

extern "C" {
using namespace certaward::httpd;

extern module AP_MODULE_DECLARE_DATA certaward_module __attribute__((visibility("default")));
AP_DECLARE_MODULE(certaward) = {
    STANDARD20_MODULE_STUFF, make_location_config, merge_location_config, make_server_config,
    merge_server_config,     kDirectives,          register_hooks,        AP_MODULE_FLAG_NONE,
};
}
