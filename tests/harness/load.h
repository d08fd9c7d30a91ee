// People at work at the same time, for as long as a harness needs them.
#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace harness {

// Each does one piece of work after another, in a thread of their own, until the end.
class Load {
public:
    Load(unsigned people, const std::function<void(unsigned person)>& piece)
    {
        threads_.reserve(people);
        for (unsigned person = 0; person < people; ++person)
            threads_.emplace_back([this, person, piece] { work(person, piece); });
    }
    ~Load() { end(); }
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    // Lets each finish the piece at hand. What one of them threw, or nothing.
    std::string end()
    {
        is_over_ = true;
        for (auto& thread : threads_)
            thread.join();
        threads_.clear();
        return problem_;
    }

private:
    void work(unsigned person, const std::function<void(unsigned)>& piece)
    {
        try {
            while (!is_over_)
                piece(person);
        } catch (const std::exception& error) {
            const std::lock_guard lock(mutex_);
            problem_ = error.what();
        }
    }

    std::atomic<bool> is_over_ = false;
    std::mutex mutex_;
    std::string problem_;
    std::vector<std::thread> threads_;
};

} // namespace harness
