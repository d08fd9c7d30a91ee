#include "httpd/log_notes.h"

#include "httpd/config.h"
#include "httpd/module_symbol.h"
#include "httpd/request_state.h"
#include "pages/route.h"

#include <string>

namespace certaward::httpd {
namespace {

constexpr const char* kAccount = "certaward-account";
constexpr const char* kPage = "certaward-page";

// Returns the last of a chain of internal redirects, as an ErrorDocument of the site makes them.
request_rec* last_of(request_rec* r)
{
    while (r->next)
        r = r->next;
    return r;
}

// Returns the account to log: the reviewer's, else the user of a refused request (4xx), else null. With 401, r->user is
// the name that was typed, which may be another person's; before the duty is looked up, no user is trusted.
const char* account_of(request_rec* r)
{
    if (const auto& reviewer = state_of(r).reviewer) return reviewer->account.value.c_str();
    return ap_is_HTTP_CLIENT_ERROR(r->status) && r->status != HTTP_UNAUTHORIZED ? r->user : nullptr;
}

} // namespace

int set_log_notes(request_rec* r)
{
    try {
        if (!r->uri || !is_ours(r)) return DECLINED;
        const std::string_view uri = r->uri;
        const auto base = base_of(r);
        const auto page = pages::log_name_of(uri.starts_with(base) ? uri.substr(base.size()) : std::string_view());
        auto* notes = last_of(r)->notes; // those that mod_log_config reads
        apr_table_set(notes, kPage, std::string(page).c_str());
        if (const auto* account = account_of(r)) apr_table_set(notes, kAccount, account);
    } catch (const std::exception& error) {
        ap_log_rerror(APLOG_MARK, APLOG_ERR, 0, r, "access log notes not set: %s", error.what());
    }
    return DECLINED;
}

} // namespace certaward::httpd
