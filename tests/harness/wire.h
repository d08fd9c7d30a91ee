// A raw connection to the campus's httpd, on which a test sends any bytes at any pace, unlike with libcurl.
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

    bool send(const std::string& bytes); // false: the server has hung up
    void send_no_more();                 // closes the sending side; answers still arrive
    void cut();                          // resets the connection (RST), dropping unread data

    // Returns all bytes that arrive until the server hangs up, or until nothing arrives for `patience`.
    std::string answer(std::chrono::milliseconds patience);

private:
    int socket_;
};

// Sends one request on a connection of its own and returns the answer. The request says `Connection: close`.
std::string answer_to(const std::string& request);

int status_of(const std::string& answer); // 0: no answer

} // namespace harness
