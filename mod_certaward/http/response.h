// A page's answer as plain values.
#pragma once

#include "domain/failure.h"
#include "platform/file.h"
#include "view/rendered_text.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace certaward::http {

// The statuses that pages answer with (RFC 9110).
namespace status {
constexpr int ok = 200;
constexpr int see_other = 303;
constexpr int forbidden = 403;
constexpr int not_found = 404;
constexpr int method_not_allowed = 405;
constexpr int conflict = 409;
constexpr int unprocessable = 422;
constexpr int unavailable = 503;
} // namespace status

// The rest of a long page, piece by piece. Each piece is made after the previous piece has been sent, so memory does
// not grow with the page. A stream is created during a visit. It outlives the visit's connection, but not the visit's
// request, reviewer and site.
class BodyStream {
public:
    BodyStream() = default;
    virtual ~BodyStream() = default;
    BodyStream(const BodyStream&) = delete;
    BodyStream& operator=(const BodyStream&) = delete;

    // Returns the next piece; empty at the end. Throws the exceptions that pages throw; after one of them only
    // on_truncated() may be called.
    virtual view::RenderedText next() = 0;
    // Returns the text that tells the person that the rest is missing. reference: of the error in the log.
    virtual view::RenderedText on_truncated(const std::string& reference) const = 0;
};

// The answer of a page.
struct Response {
    int status = status::ok;
    std::string content_type = "text/html; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;
    std::string etag;    // if set, the answer may be 304 or a range
    std::string warning; // for the log: a failure that did not spoil the answer; empty: no failure
    std::variant<std::string, view::RenderedText, platform::File> body; // a RenderedText may be sent compressed
    std::unique_ptr<BodyStream> stream;                                 // rest of a RenderedText; null: no rest
};

Response html(std::string page, int status = status::ok);
Response html(view::RenderedText page, int status = status::ok);
Response see_other(const std::string& url);

// The URL does not support the request's method. allowed: the supported methods, such as "GET, HEAD".
struct MethodNotAllowed : domain::Failure {
    explicit MethodNotAllowed(std::string allowed_methods)
        : Failure("method not allowed"), allowed(std::move(allowed_methods))
    {
    }
    std::string allowed;
};

// The browser says that a form does not come from one of the module's own pages. The request changed nothing.
struct CrossSiteForm : domain::Failure {
    using Failure::Failure;
    static constexpr const char* kTitle = "無法確認這個表單來自本系統";
};

} // namespace certaward::http
