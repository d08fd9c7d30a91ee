// A pseudo-random generator seeded with a text: the same input draws the same pictures, on every run and machine.
#pragma once

#include <cstdint>
#include <string_view>

class Seed {
public:
    explicit Seed(std::string_view text)
    {
        for (const char c : text)
            state_ = (state_ ^ static_cast<unsigned char>(c)) * 1099511628211u; // FNV-1a
    }

    // Returns a number from 0 to n - 1. REQUIRES: n > 0.
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }

    double between(double low, double high) { return low + (high - low) * below(1 << 20) / (1 << 20); }

    template <typename List>
    const auto& one_of(const List& list)
    {
        return list[next() % std::size(list)];
    }

private:
    // Returns the next number of splitmix64. FNV alone will not do: its low bits are too much alike for texts that
    // differ only in their last digit.
    std::uint64_t next()
    {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }

    std::uint64_t state_ = 14695981039346656037u;
};
