// What a page answers, as plain values.
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

// What comes after the beginning of a long page, piece by piece: each is made when the one before has left, so that
// memory stays the same however long the page is. Made during a visit, it outlives that one's connection, but neither
// its request nor its reviewer and site.
class BodyStream {
public:
    BodyStream() = default;
    virtual ~BodyStream() = default;
    BodyStream(const BodyStream&) = delete;
    BodyStream& operator=(const BodyStream&) = delete;

    // Empty: that was all. Throws whatever pages throw; then there is nothing more but on_truncated().
    virtual view::RenderedText next() = 0;
    // For the person, in place of what has not come.
    virtual view::RenderedText on_truncated(const std::string& reference) const = 0;
};

struct Response {
    int status = status::ok;
    std::string content_type = "text/html; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;
    std::string etag;    // with it, the answer may be 304 or a range
    std::string warning; // for the log: what went wrong beside a good answer; empty: nothing
    std::variant<std::string, view::RenderedText, platform::File> body; // a Text may go out compressed
    std::unique_ptr<BodyStream> stream;                                 // after a Text; none: that is all
};

Response html(std::string page, int status = status::ok);
Response html(view::RenderedText page, int status = status::ok);
Response see_other(const std::string& url);

// A method that this URL does not know. allowed: "GET, HEAD".
struct MethodNotAllowed : domain::Failure {
    explicit MethodNotAllowed(std::string allowed_methods)
        : Failure("method not allowed"), allowed(std::move(allowed_methods))
    {
    }
    std::string allowed;
};

// A form that none of our own pages has sent, as far as the browser says. Nothing was done with it.
struct CrossSiteForm : domain::Failure {
    using Failure::Failure;
    static constexpr const char* kTitle = "無法確認這個表單來自本系統";
};

} // namespace certaward::http
