// Something that many requests of a child read and that hardly ever changes, kept for a moment.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace certaward::platform {

// Threads may ask at the same time; two that find it too old both load it, and neither waits for the other.
template <class Value>
class TtlCache {
public:
    explicit TtlCache(std::chrono::milliseconds longest) : longest_(longest) {} // zero: it is loaded each time

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

// One of these for each key, of the keys asked for lately.
template <class Value>
class KeyedTtlCache {
public:
    KeyedTtlCache(std::chrono::milliseconds longest, std::size_t most) : longest_(longest), most_(most) {}

    template <class Load>
    std::shared_ptr<const Value> get(const std::string& key, Load load)
    {
        return of(key)->get(load);
    }

private:
    std::shared_ptr<TtlCache<Value>> of(const std::string& key)
    {
        const std::lock_guard lock(mutex_);
        if (all_.size() >= most_ && !all_.contains(key)) all_.clear(); // each is soon too old anyway
        auto& kept = all_[key];
        if (!kept) kept = std::make_shared<TtlCache<Value>>(longest_);
        return kept;
    }

    const std::chrono::milliseconds longest_;
    const std::size_t most_;
    std::mutex mutex_; // for what follows
    std::unordered_map<std::string, std::shared_ptr<TtlCache<Value>>> all_;
};

} // namespace certaward::platform
