// A browser without eyes: libcurl with a cookie jar.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace integration {

struct Answer {
    long status = 0;
    std::map<std::string, std::string> headers; // names in lower case; the last of several
    std::string body;

    std::string header(const std::string& name) const;
};

using Fields = std::vector<std::pair<std::string, std::string>>;

class Browser {
public:
    // base: http://127.0.0.1:4711. Redirects are not followed: a test follows them itself.
    explicit Browser(std::string base);
    ~Browser();
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    Answer get(const std::string& path);
    Answer post(const std::string& path, const Fields& fields);
    // Anything else: method, path, body, extra header lines. A POST says that a page of this server sends it, as every
    // browser does, unless a line for Origin or Sec-Fetch-Site says something else; "Origin:" alone says nothing.
    Answer send(const std::string& method, const std::string& path, const std::string& body,
                const std::vector<std::string>& headers);

    // Posts a form and hangs up without waiting for the answer.
    void send_and_leave(const std::string& path, const Fields& fields);

    // Where a Location leads: below this base, else the test fails.
    Answer follow(const Answer& answer);

    void set_cookie(const std::string& name, const std::string& value);
    std::string cookie(const std::string& name) const;                                           // empty: none
    void log_in_with(const std::string& user_and_password) { credentials_ = user_and_password; } // HTTP Basic

private:
    std::string base_;
    std::string credentials_;
    void* curl_;
};

std::string encoded(const Fields& fields);

} // namespace integration
