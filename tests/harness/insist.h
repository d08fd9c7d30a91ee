// Repeats requests while the servers are being hurt.
#pragma once

#include "integration/browser.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>
#include <thread>

namespace harness {

// Sends a request. Returns nullopt if the connection was cut.
inline std::optional<integration::Answer> asked(const std::function<integration::Answer()>& ask)
{
    try {
        return ask();
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

// Repeats a request, for at most a minute, until its answer is no outage: no 502, no 503 and no cut connection. Returns
// the last answer; nullopt if the connection was cut.
inline std::optional<integration::Answer> insisted(const std::function<integration::Answer()>& ask)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    auto answer = asked(ask);
    while ((!answer || answer->status == 503 || answer->status == 502) && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        answer = asked(ask);
    }
    return answer;
}

} // namespace harness
