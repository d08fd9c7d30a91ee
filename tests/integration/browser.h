// An HTTP client for tests: libcurl with a cookie jar.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace integration {

struct Answer {
    long status = 0;
    std::map<std::string, std::string> headers; // names in lower case; the last value of a repeated header
    std::string body;

    std::string header(const std::string& name) const;
};

using Fields = std::vector<std::pair<std::string, std::string>>;

class Browser {
public:
    // `base`: scheme, host and port, e.g. http://127.0.0.1:4711. Redirects are not followed: a test calls follow().
    explicit Browser(std::string base);
    ~Browser();
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    Answer get(const std::string& path);
    Answer post(const std::string& path, const Fields& fields);
    // Sends any request, with extra header lines. A POST gets an Origin line of this server, as every browser sends it,
    // unless `headers` has a line for Origin or Sec-Fetch-Site; the line "Origin:" alone sends no Origin. Throws
    // std::runtime_error if the transfer fails or takes more than 60 seconds (kMostSeconds).
    Answer send(const std::string& method, const std::string& path, const std::string& body,
                const std::vector<std::string>& headers);

    // Posts a form and hangs up without waiting for the answer.
    void send_and_leave(const std::string& path, const Fields& fields);

    // Requests the URL in the answer's Location header. Throws std::runtime_error if it does not lead below `base`.
    Answer follow(const Answer& answer);

    void set_cookie(const std::string& name, const std::string& value);
    std::string cookie(const std::string& name) const; // empty: no such cookie
    void log_in_with(const std::string& user_and_password) { credentials_ = user_and_password; } // for HTTP Basic

private:
    std::string base_;
    std::string credentials_;
    void* curl_;
};

std::string encoded(const Fields& fields);

} // namespace integration
