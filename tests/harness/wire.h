// A line to the campus's httpd on which anything can be sent, at any pace: libcurl is too polite.
#pragma once

#include <chrono>
#include <string>

namespace harness {

class Wire {
public:
    Wire(); // connects
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    bool send(const std::string& bytes); // false: the other end has hung up
    void send_no_more();                 // but still listens
    void cut();                          // hangs up at once, with what was not read yet (RST)

    // All that comes until the other end hangs up, or nothing more comes for so long.
    std::string answer(std::chrono::milliseconds patience);

private:
    int socket_;
};

// What one request on a line of its own is answered. The request says `Connection: close`.
std::string answer_to(const std::string& request);

int status_of(const std::string& answer); // 0: no answer

} // namespace harness
