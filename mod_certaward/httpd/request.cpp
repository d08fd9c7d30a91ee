#include "httpd/request.h"

#include "domain/failure.h"
#include "domain/text.h"
#include "httpd/config.h"
#include "httpd/visit_state.h"

#include <array>
#include <http_protocol.h>
#include <string_view>

namespace certaward::httpd {
namespace {

// A row's form is below 2 KB; 600 characters of words, each nine bytes when encoded, are the most of it.
constexpr std::size_t kMostBodyBytes = 65'536;
constexpr std::string_view kFormType = "application/x-www-form-urlencoded";
constexpr std::string_view kFragmentHeader = "X-CertAward-Fragment"; // set by our script, never by a form

std::string_view header(request_rec* r, std::string_view name)
{
    const char* value = apr_table_get(r->headers_in, name.data());
    return value ? value : "";
}

bool is_form(std::string_view content_type)
{
    const auto type = domain::trimmed(content_type.substr(0, content_type.find(';')));
    return type.size() == kFormType.size() && strncasecmp(type.data(), kFormType.data(), type.size()) == 0;
}

std::string body_of(request_rec* r)
{
    if (!is_form(header(r, "Content-Type"))) throw BadBody(HTTP_UNSUPPORTED_MEDIA_TYPE, "the body is no form");
    if (const int status = ap_setup_client_block(r, REQUEST_CHUNKED_DECHUNK); status != OK)
        throw BadBody(status, "httpd refused the body");

    std::string body;
    if (!ap_should_client_block(r)) return body;
    std::array<char, 8192> piece;
    while (true) {
        const long got = ap_get_client_block(r, piece.data(), piece.size());
        if (got < 0) throw BadBody(HTTP_BAD_REQUEST, "the body ended early");
        if (got == 0) return body;
        if (body.size() + static_cast<std::size_t>(got) > kMostBodyBytes)
            throw BadBody(HTTP_REQUEST_ENTITY_TOO_LARGE, "the body is larger than a form can be");
        body.append(piece.data(), static_cast<std::size_t>(got));
    }
}

} // namespace

pages::Request request_from(request_rec* r)
{
    pages::Request request;
    request.method = r->method; // httpd calls a HEAD a GET with header_only
    if (r->header_only && r->method_number == M_GET) request.method = "GET";
    request.base = base_of(r);
    const std::string_view uri = r->uri;
    request.path = uri.starts_with(request.base) ? uri.substr(request.base.size()) : uri;
    if (!domain::is_plain_text(request.path)) throw domain::Invalid("path: ill-formed UTF-8 or a control character");
    request.query = pages::Form::parse(r->args ? r->args : "");
    if (r->method_number == M_POST) request.form = pages::Form::parse(body_of(r));
    request.session = state_of(r).session;
    request.address = r->useragent_ip ? r->useragent_ip : "";
    request.wants_fragment = !header(r, kFragmentHeader).empty();
    request.host = header(r, "Host");
    request.origin = header(r, "Origin");
    request.fetch_site = header(r, "Sec-Fetch-Site");
    return request;
}

} // namespace certaward::httpd
