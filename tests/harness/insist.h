// Asking again while the servers are being hurt.
#pragma once

#include "integration/browser.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>
#include <thread>

namespace harness {

// None: the line was cut.
inline std::optional<integration::Answer> asked(const std::function<integration::Answer()>& ask)
{
    try {
        return ask();
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

// The first answer that is no outage, for as long as it makes sense to ask: a minute.
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
