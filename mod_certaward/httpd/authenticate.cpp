#include "httpd/authenticate.h"

#include "app/site.h"
#include "http/cookies.h"
#include "http/form_data.h"
#include "httpd/config.h"
#include "httpd/guard.h"
#include "httpd/module_symbol.h"
#include "httpd/request_state.h"
#include "platform/sha256.h"
#include "store/sessions.h"

#include <apr_strings.h>
#include <http_core.h>
#include <http_request.h>
#include <string_view>

namespace certaward::httpd {
namespace {

constexpr std::string_view kAuthType = "certaward";
constexpr std::size_t kMaxCookieBytes = 512;
constexpr std::size_t kMaxCookies = 4; // of one name; each costs a query

app::Site& site_of(request_rec* r)
{
    const auto& site = config_of(r->server).site;
    if (!site) throw std::runtime_error("CertAwardDatabase is not set for this server");
    return *site;
}

std::vector<std::string> session_tokens(request_rec* r)
{
    const auto& config = config_of(r->server);
    const char* header = apr_table_get(r->headers_in, "Cookie");
    std::vector<std::string> tokens;
    for (const auto value : http::cookie_values(header ? header : "", config.cookie)) {
        if (value.empty() || value.size() > kMaxCookieBytes || tokens.size() == kMaxCookies) continue;
        tokens.push_back(config.cookie_is_hashed ? platform::sha256_hex(value) : std::string(value));
    }
    return tokens;
}

bool find_session(request_rec* r, store::Connection& db, const std::vector<std::string>& tokens)
{
    for (const auto& token : tokens) {
        const auto account = store::account_of_session(db, token);
        if (!account) continue;
        r->user = apr_pstrdup(r->pool, account->value.c_str());
        r->ap_auth_type = const_cast<char*>(kAuthType.data());
        state_of(r).session = token;
        return true;
    }
    return false;
}

bool has_session(request_rec* r)
{
    const auto tokens = session_tokens(r);
    if (tokens.empty()) return false;
    return store::with_connection(site_of(r).pool, store::TimeLimit::page,
                                  [&](store::Connection& db) { return find_session(r, db, tokens); });
}

// Returns the login page's URL. Its parameter for the return path is always a path of this server.
std::string login_url(request_rec* r)
{
    const auto& config = config_of(r);
    if (config.login_parameter.empty()) return config.login_url;

    auto way_back = std::string(ap_escape_uri(r->pool, r->uri));
    if (r->args) way_back.append("?").append(r->args);
    const char separator = config.login_url.find('?') == std::string::npos ? '?' : '&';
    return config.login_url + separator + config.login_parameter + "=" + http::percent_encoded(way_back);
}

int ask_to_log_in(request_rec* r)
{
    // A posted form would be lost on the way through the login page.
    if (r->method_number != M_GET || config_of(r).login_url.empty())
        return fail(r, HTTP_UNAUTHORIZED, "the portal session is absent or has expired");
    apr_table_set(r->headers_out, "Location", login_url(r).c_str());
    return HTTP_MOVED_TEMPORARILY;
}

authz_status authorize(request_rec* r, const char*, const void*)
{
    if (!r->user) return AUTHZ_DENIED_NO_USER;
    const int status = guarded(r, [&] {
        return reviewer_of(r) ? OK : fail(r, HTTP_FORBIDDEN, "the account has no duty in the view reviewer");
    });
    if (status == OK) return AUTHZ_GRANTED;
    return status == HTTP_FORBIDDEN ? AUTHZ_DENIED : AUTHZ_GENERAL_ERROR;
}

const char* take_no_arguments(cmd_parms*, const char* arguments, const void**)
{
    return *arguments ? "Require certaward takes no arguments" : nullptr;
}

} // namespace

const authz_provider kReviewerProvider = {authorize, take_no_arguments};

int authenticate(request_rec* r)
{
    const char* type = ap_auth_type(r);
    if (!type || kAuthType != type) return DECLINED;
    return guarded(r, [&] { return has_session(r) ? OK : ask_to_log_in(r); });
}

const std::optional<domain::Reviewer>& reviewer_of(request_rec* r)
{
    auto& state = state_of(r);
    if (!state.reviewer) {
        state.reviewer = store::with_connection(site_of(r).pool, store::TimeLimit::page,
                                                [&](store::Connection& db) { return store::reviewer(db, {r->user}); });
    }
    return state.reviewer;
}

} // namespace certaward::httpd
