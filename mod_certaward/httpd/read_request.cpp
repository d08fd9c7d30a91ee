#include "httpd/read_request.h"

#include "domain/failure.h"
#include "domain/text.h"
#include "httpd/config.h"
#include "httpd/request_state.h"

#include <apr_buckets.h>
#include <charconv>
#include <cstdint>
#include <http_protocol.h>
#include <string_view>
#include <util_filter.h>

namespace certaward::httpd {
namespace {

// The texts are the most of a row's form: about 600 characters, each nine bytes when encoded; the rest is below 2 KB.
constexpr std::size_t kMaxBodyBytes = 65'536;
constexpr apr_off_t kPieceBytes = 8192;
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

BadBody too_large()
{
    return {HTTP_REQUEST_ENTITY_TOO_LARGE, "request body too large: over 64 KB"};
}

// Returns whether Content-Length exceeds kMaxBodyBytes. httpd itself refuses a value that is not a 64-bit number.
bool says_too_much(std::string_view content_length)
{
    std::uint64_t bytes = 0;
    std::from_chars(content_length.data(), content_length.data() + content_length.size(), bytes);
    return bytes > kMaxBodyBytes;
}

// Appends the brigade's data to the body. Returns whether the body ends in this brigade.
bool append(apr_bucket_brigade* brigade, std::string& body)
{
    for (auto* bucket = APR_BRIGADE_FIRST(brigade); bucket != APR_BRIGADE_SENTINEL(brigade);
         bucket = APR_BUCKET_NEXT(bucket)) {
        if (APR_BUCKET_IS_EOS(bucket)) return true;
        const char* data = nullptr;
        apr_size_t size = 0;
        if (APR_BUCKET_IS_METADATA(bucket)) continue;
        if (apr_bucket_read(bucket, &data, &size, APR_BLOCK_READ) != APR_SUCCESS)
            throw BadBody(HTTP_BAD_REQUEST, "request body can't be read");
        body.append(data, size);
    }
    return false;
}

std::string body_of(request_rec* r)
{
    if (!is_form(header(r, "Content-Type")))
        throw BadBody(HTTP_UNSUPPORTED_MEDIA_TYPE, "request body is not a form: wrong Content-Type");
    if (says_too_much(header(r, "Content-Length"))) throw too_large(); // before the client sends it in vain

    // Don't use ap_get_client_block: it does not tell a slow client from a broken one.
    std::string body;
    auto* brigade = apr_brigade_create(r->pool, r->connection->bucket_alloc);
    for (bool is_over = false; !is_over; apr_brigade_cleanup(brigade)) {
        const auto got = ap_get_brigade(r->input_filters, brigade, AP_MODE_READBYTES, APR_BLOCK_READ, kPieceBytes);
        if (got != APR_SUCCESS)
            throw BadBody(ap_map_http_request_error(got, HTTP_BAD_REQUEST), "request body ended early");
        is_over = append(brigade, body);
        if (body.size() > kMaxBodyBytes) throw too_large();
    }
    return body;
}

} // namespace

const view::Language& language_of(request_rec* r, const app::Site& site)
{
    return site.language.of(header(r, "Cookie"), header(r, "Accept-Language"));
}

http::Request request_from(request_rec* r)
{
    http::Request request;
    request.method = r->method; // httpd numbers a HEAD as GET, with header_only
    if (r->header_only && r->method_number == M_GET) request.method = "GET";
    request.base = base_of(r);
    const std::string_view uri = r->uri;
    request.path = uri.starts_with(request.base) ? uri.substr(request.base.size()) : uri;
    if (!domain::is_plain_text(request.path)) throw domain::Invalid("path: ill-formed UTF-8 or a control character");
    request.query = http::FormData::parse(r->args ? r->args : "");
    if (r->method_number == M_POST) request.form = http::FormData::parse(body_of(r));
    request.session = state_of(r).session;
    request.address = r->useragent_ip ? r->useragent_ip : "";
    request.language = &language_of(r, *config_of(r->server).site);
    request.wants_fragment = !header(r, kFragmentHeader).empty();
    request.host = header(r, "Host");
    request.origin = header(r, "Origin");
    request.fetch_site = header(r, "Sec-Fetch-Site");
    return request;
}

} // namespace certaward::httpd
