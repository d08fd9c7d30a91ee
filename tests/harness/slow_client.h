// A client that asks for something and then reads little of the answer, as a slow line does, and may hang up.
#pragma once

#include <cstddef>
#include <string>

namespace harness {

class SlowClient {
public:
    // Connects to the campus and asks. Takes in a few kilobytes at most until it reads. Throws std::runtime_error.
    SlowClient(const std::string& path, const std::string& session);
    ~SlowClient();
    SlowClient(SlowClient&& other) noexcept;
    SlowClient& operator=(SlowClient&&) = delete;

    std::string read(std::size_t most); // waits for the first of it; empty: the other side has hung up
    void cut();                         // the line: no goodbye, what is on its way is thrown away

private:
    int socket_;
};

} // namespace harness
