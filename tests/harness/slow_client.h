// A client that requests a page and reads the answer slowly, as over a slow line, and may hang up.
#pragma once

#include <cstddef>
#include <string>

namespace harness {

class SlowClient {
public:
    // Connects to the campus and sends a GET request. Receives a few kilobytes at most until read() is called. Throws
    // std::runtime_error if it can't connect or send.
    SlowClient(const std::string& path, const std::string& session);
    ~SlowClient();
    SlowClient(SlowClient&& other) noexcept;
    SlowClient& operator=(SlowClient&&) = delete;

    std::string read(std::size_t most); // waits up to 10 s for the first byte; empty: the server has hung up
    void cut();                         // resets the connection (RST); data on the way is lost

private:
    int socket_;
};

} // namespace harness
