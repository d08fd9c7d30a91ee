// Runs simulated people at the same time, for as long as a harness needs them.
#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace harness {

// A thread for each person, which runs `piece` again and again until end().
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

    // Stops each thread after its current piece. Returns the message of an exception from a piece; empty without one.
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
