// Something that many requests of a child read and that hardly ever changes, kept for a moment.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <utility>

namespace certaward::pages {

// Threads may ask at the same time; two that find it too old both load it, and neither waits for the other.
template <class Value>
class Kept {
public:
    explicit Kept(std::chrono::milliseconds longest) : longest_(longest) {} // zero: it is loaded each time

    // What was loaded within that time, or what load gives now. What load throws passes through.
    template <class Load>
    std::shared_ptr<const Value> get(Load load)
    {
        const auto now = std::chrono::steady_clock::now();
        {
            const std::lock_guard lock(mutex_);
            if (value_ && now - loaded_at_ < longest_) return value_;
        }
        auto value = std::make_shared<const Value>(load());
        const std::lock_guard lock(mutex_);
        value_ = value;
        loaded_at_ = now; // of the question, not of its answer
        return value;
    }

private:
    const std::chrono::milliseconds longest_;
    std::mutex mutex_; // for both below
    std::shared_ptr<const Value> value_;
    std::chrono::steady_clock::time_point loaded_at_;
};

} // namespace certaward::pages
