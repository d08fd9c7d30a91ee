#include "httpd/error_document.h"

#include "app/site.h"
#include "httpd/config.h"
#include "httpd/module_symbol.h"
#include "httpd/read_request.h"
#include "httpd/record_denied.h"
#include "httpd/request_state.h"
#include "httpd/send_response.h"
#include "pages/error_page.h"

#include <http_core.h>
#include <http_protocol.h>
#include <http_request.h>
#include <string>

namespace certaward::httpd {
namespace {

constexpr const char* kTooManyCookies =
    "瀏覽器送出的 Cookie 太多或太大，無法讀取這個要求，沒有任何資料被更動。請清除這個網站的 "
    "Cookie（或關閉瀏覽器後再開），"
    "重新登入後再試一次。";
constexpr const char* kLogInFirst = "您尚未登入，或登入已逾時。請先登入校務行政資訊系統，再開啟這一頁。";

// Returns whether httpd refused the request because its headers are too large, as a portal that sets many cookies makes
// them. Only httpd's note says so.
bool headers_are_too_large(request_rec* r)
{
    const char* note = apr_table_get(r->notes, "error-notes");
    return note && std::string_view(note).find("exceeds server limit") != std::string_view::npos;
}

// Restores the status that the module failed with: httpd turns a refusal by `Require certaward` into 401, and an
// unavailable database into 500.
void set_status(request_rec* r)
{
    const auto& state = state_of(r);
    if (state.failed_with == 0 || state.failed_with == r->status) return;
    r->status = state.failed_with;
    r->status_line = nullptr;
    if (r->status != HTTP_UNAUTHORIZED) apr_table_unset(r->headers_out, "WWW-Authenticate");
}

std::string page_for(request_rec* r)
{
    const auto& state = state_of(r);
    const auto reference = pages::new_reference();
    const int level = r->status >= HTTP_INTERNAL_SERVER_ERROR ? APLOG_ERR : APLOG_INFO;
    ap_log_rerror(APLOG_MARK, level, 0, r, "answered %d, reference %s: %s", r->status, reference.c_str(),
                  state.why.empty() ? "refused by httpd or another module" : state.why.c_str());

    const auto& site = config_of(r->server).site;
    const auto base = base_of(r);
    const bool lost_nothing = r->status == HTTP_UNAUTHORIZED && r->method_number == M_GET;
    return pages::error_page(site ? &site->templates : nullptr,
                             {.status = r->status,
                              .base = base,
                              .login_url = lost_nothing ? "" : config_of(r).login_url,
                              .title = state.title,
                              .shown = lost_nothing ? domain::Message(kLogInFirst) : state.shown,
                              .reference = reference,
                              .language = site ? &language_of(r, *site) : &view::chinese()});
}

} // namespace

void insert_error_page(request_rec* r)
{
    // A request refused early, for instance because its cookies are too large, has no Location merged yet.
    if (r->uri && r->per_dir_config == r->server->lookup_defaults) ap_location_walk(r);
    if (headers_are_too_large(r)) state_of(r).shown = kTooManyCookies;
    if (is_ours(r) && r->status >= HTTP_BAD_REQUEST) ap_add_output_filter(kErrorFilter, nullptr, r, r->connection);
}

apr_status_t write_error_page(ap_filter_t* filter, apr_bucket_brigade* brigade)
{
    auto* r = filter->r;
    const bool is_last = !APR_BRIGADE_EMPTY(brigade) && APR_BUCKET_IS_EOS(APR_BRIGADE_LAST(brigade));
    apr_brigade_cleanup(brigade);
    if (!is_last) return APR_SUCCESS;

    try {
        set_status(r);
        record_denied_request(r, r->status);
        const auto page = page_for(r);
        ap_set_content_type(r, "text/html; charset=utf-8");
        set_common_headers(r, r->headers_out); // httpd has merged err_headers_out into them
        // Replaces httpd's Allow, which names the methods that httpd itself knows.
        if (const auto& allowed = state_of(r).allowed; !allowed.empty())
            apr_table_set(r->headers_out, "Allow", allowed.c_str());
        ap_set_content_length(r, static_cast<apr_off_t>(page.size()));
        apr_brigade_write(brigade, nullptr, nullptr, page.data(), page.size());
    } catch (...) {
        ap_log_rerror(APLOG_MARK, APLOG_ERR, 0, r, "error page not written: out of memory, or another exception");
    }
    APR_BRIGADE_INSERT_TAIL(brigade, apr_bucket_eos_create(r->connection->bucket_alloc));
    ap_remove_output_filter(filter);
    return ap_pass_brigade(filter->next, brigade);
}

} // namespace certaward::httpd
