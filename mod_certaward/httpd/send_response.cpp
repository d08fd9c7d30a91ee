#include "httpd/send_response.h"

#include "http/gzip_writer.h"
#include "httpd/config.h"
#include "httpd/module_symbol.h"
#include "httpd/request_state.h"
#include "pages/error_page.h"

#include <apr_buckets.h>
#include <apr_portable.h>
#include <apr_strings.h>
#include <array>
#include <http_core.h>
#include <http_protocol.h>
#include <optional>
#include <util_filter.h>

namespace certaward::httpd {
namespace {

// The Referer names only the origin: our URLs contain search terms, and httpd's error log repeats a request's Referer.
// The Origin header needs at least the origin.
constexpr const char* kReferrerPolicy = "strict-origin";

// Nothing from other sites, no inline script or style; only the portal may frame a page.
constexpr const char* kPagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

struct Header {
    const char* name;
    const char* value;
};

constexpr std::array kCommonHeaders{
    Header{"Content-Security-Policy", kPagePolicy},
    Header{"X-Content-Type-Options", "nosniff"},
    Header{"Referrer-Policy", kReferrerPolicy},
    Header{"Cross-Origin-Resource-Policy", "same-origin"},
};

int send_text(request_rec* r, const std::string& text)
{
    if (!text.empty() && ap_rwrite(text.data(), static_cast<int>(text.size()), r) < 0) return AP_FILTER_ERROR;
    return OK;
}

// Sends a page, compressed with gzip if the browser accepts that.
class Outgoing {
public:
    explicit Outgoing(request_rec* r) : r_(r)
    {
        const char* accepted = apr_table_get(r->headers_in, "Accept-Encoding");
        apr_table_mergen(r->headers_out, "Vary", "Accept-Encoding");
        if (!http::accepts_gzip(accepted ? accepted : "")) return;
        gzip_.emplace();
        apr_table_setn(r->headers_out, "Content-Encoding", "gzip");
    }

    int send(const view::RenderedText& text) { return send_text(r_, gzip_ ? gzip_->write(text) : text.bytes); }
    int send_at_once(const view::RenderedText& text)
    {
        return send(text) == OK && ap_rflush(r_) == 0 ? OK : AP_FILTER_ERROR;
    }
    int end() { return gzip_ ? send_text(r_, gzip_->finish()) : OK; }

private:
    request_rec* r_;
    std::optional<http::GzipWriter> gzip_;
};

// Ends a page after a failure in the middle of it. Bytes that were sent can't be recalled, so the page says where it
// ends, and the response stays unterminated, as httpd's own proxy leaves one whose server is gone: no client can take
// it for a complete response.
int break_off(request_rec* r, Outgoing& out, const http::BodyStream& rest, const std::string& why)
{
    const auto reference = pages::new_reference();
    ap_log_rerror(APLOG_MARK, APLOG_ERR, 0, r, "response broken off, reference %s: %s", reference.c_str(), why.c_str());
    state_of(r).is_truncated = true;
    try {
        out.send(rest.on_truncated(reference));
    } catch (const std::exception& failure) {
        ap_log_rerror(APLOG_MARK, APLOG_ERR, 0, r, "response broken off: notice to the reader not sent: %s",
                      failure.what());
    }
    // In HTTP/2 the signal of a broken response overtakes data that is still in transit, the notice included.
    if (r->proto_num >= HTTP_VERSION(2, 0)) return out.end();

    auto* alloc = r->connection->bucket_alloc;
    auto* brigade = apr_brigade_create(r->pool, alloc);
    APR_BRIGADE_INSERT_TAIL(brigade, ap_bucket_error_create(HTTP_BAD_GATEWAY, nullptr, r->pool, alloc));
    APR_BRIGADE_INSERT_TAIL(brigade, apr_bucket_eos_create(alloc));
    r->connection->keepalive = AP_CONN_CLOSE;
    return ap_pass_brigade(r->output_filters, brigade) == APR_SUCCESS ? OK : AP_FILTER_ERROR;
}

// Sends each piece before the next is made. Makes no more pieces once the client has stopped reading.
int send_rest(request_rec* r, Outgoing& out, http::BodyStream& rest)
{
    try {
        for (auto piece = rest.next(); !piece.bytes.empty(); piece = rest.next())
            if (out.send_at_once(piece) != OK) return AP_FILTER_ERROR;
        return out.end();
    } catch (const std::exception& failure) {
        return break_off(r, out, rest, failure.what());
    } catch (...) {
        return break_off(r, out, rest, "an exception of an unknown type");
    }
}

int send_page(request_rec* r, const view::RenderedText& text, http::BodyStream* rest)
{
    Outgoing out(r);
    if (!rest) return out.send(text) == OK ? out.end() : AP_FILTER_ERROR;
    if (out.send_at_once(text) != OK) return AP_FILTER_ERROR;
    return r->header_only ? OK : send_rest(r, out, *rest); // a HEAD needs no more than the headers
}

// Returns whether EnableSendfile is On, or is unset and the file has no name. Without sendfile httpd reads 128 KB ahead
// of the network, which exceeds FlushMaxThreshold, and its worker waits for a slow client. EnableSendfile is off by
// default because of network folders; a file without a name is our own, in the spool folder.
bool may_use_sendfile(request_rec* r, const platform::File& file)
{
    const auto* core = static_cast<core_dir_config*>(ap_get_core_module_config(r->per_dir_config));
    return core->enable_sendfile == ENABLE_SENDFILE_ON ||
           (core->enable_sendfile != ENABLE_SENDFILE_OFF && !file.has_name());
}

// Returns a copy of the file's descriptor that httpd owns until the file is sent. Throws Unavailable.
apr_file_t* file_for_sending(request_rec* r, const platform::File& file)
{
    const apr_int32_t sendfile = may_use_sendfile(r, file) ? APR_FOPEN_SENDFILE_ENABLED : 0;

    apr_os_file_t descriptor = file.descriptor();
    apr_file_t* lent = nullptr;
    apr_file_t* owned = nullptr;
    if (apr_os_file_put(&lent, &descriptor, APR_FOPEN_READ | sendfile, r->pool) != APR_SUCCESS ||
        apr_file_dup(&owned, lent, r->pool) != APR_SUCCESS)
        throw domain::Unavailable("file not sent: its descriptor can't be duplicated");
    return owned;
}

int send_file(request_rec* r, const platform::File& file)
{
    const auto size = static_cast<apr_off_t>(file.size());
    auto* brigade = apr_brigade_create(r->pool, r->connection->bucket_alloc);
    auto* bucket = apr_brigade_insert_file(brigade, file_for_sending(r, file), 0, size, r->pool);
    apr_bucket_file_enable_mmap(bucket, 0); // a mapped file that shrinks would kill the child
    APR_BRIGADE_INSERT_TAIL(brigade, apr_bucket_eos_create(r->connection->bucket_alloc));
    ap_set_content_length(r, size);
    return ap_pass_brigade(r->output_filters, brigade) == APR_SUCCESS ? OK : AP_FILTER_ERROR;
}

// Keeps httpd from compressing the page. Pages contain a form token beside the search term: compressed, their length
// would reveal the token, guess by guess. Debian's mod_deflate compresses all HTML by default. Static files may be
// compressed.
void forbid_compression(request_rec* r)
{
    for (const auto* what : {"no-gzip", "no-brotli"})
        apr_table_setn(r->subprocess_env, what, "1");
}

} // namespace

void set_common_headers(request_rec* r, apr_table_t* headers)
{
    for (const auto& header : kCommonHeaders)
        apr_table_setn(headers, header.name, header.value);
    // Static files hold no personal data and may be cached.
    if (is_ours(r)) apr_table_setn(headers, "Cache-Control", "private, no-store");
}

int set_security_headers(request_rec* r)
{
    if (is_ours(r)) forbid_compression(r);
    // err_headers_out is sent with errors and 304 too, and with a page that another module sends instead.
    if (is_below_us(r)) set_common_headers(r, r->err_headers_out);
    return DECLINED;
}

int send(request_rec* r, http::Response response)
{
    if (!response.warning.empty()) ap_log_rerror(APLOG_MARK, APLOG_WARNING, 0, r, "%s", response.warning.c_str());
    r->status = response.status;
    ap_set_content_type(r, apr_pstrdup(r->pool, response.content_type.c_str()));
    for (const auto& [name, value] : response.headers) {
        apr_table_unset(r->err_headers_out, name.c_str());
        apr_table_set(r->headers_out, name.c_str(), value.c_str());
    }

    if (!response.etag.empty()) {
        apr_table_set(r->headers_out, "ETag", response.etag.c_str());
        ap_set_accept_ranges(r);
        if (const int status = ap_meets_conditions(r); status != OK) return status;
    }
    if (const auto* text = std::get_if<std::string>(&response.body)) return send_text(r, *text);
    if (const auto* page = std::get_if<view::RenderedText>(&response.body))
        return send_page(r, *page, response.stream.get());
    return send_file(r, std::get<platform::File>(response.body));
}

} // namespace certaward::httpd
