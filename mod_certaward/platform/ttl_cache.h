// Caches with a time to live (TTL), for values that many requests of a child read and that rarely change.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace certaward::platform {

// A cache of one value. Safe for concurrent use by threads: two threads that find the value expired both load it, and
// neither waits for the other.
template <class Value>
class TtlCache {
public:
    explicit TtlCache(std::chrono::milliseconds longest) : longest_(longest) {} // the TTL; zero: no caching

    // Returns the value if it was loaded within the TTL; otherwise loads it. Exceptions of `load` pass through.
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
        loaded_at_ = now; // the time before the load, not after it
        return value;
    }

private:
    const std::chrono::milliseconds longest_;
    std::mutex mutex_; // guards value_ and loaded_at_
    std::shared_ptr<const Value> value_;
    std::chrono::steady_clock::time_point loaded_at_;
};

// A TtlCache for each of the keys that were requested lately, `most` keys at most. A new key beyond that empties the
// cache.
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
        if (all_.size() >= most_ && !all_.contains(key)) all_.clear(); // the values expire soon anyway
        auto& kept = all_[key];
        if (!kept) kept = std::make_shared<TtlCache<Value>>(longest_);
        return kept;
    }

    const std::chrono::milliseconds longest_;
    const std::size_t most_;
    std::mutex mutex_; // guards all_
    std::unordered_map<std::string, std::shared_ptr<TtlCache<Value>>> all_;
};

} // namespace certaward::platform
