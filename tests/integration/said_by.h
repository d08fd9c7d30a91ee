// Other programs, asked for what they make of something.
#pragma once

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>

namespace integration {

// What the command prints, errors included.
inline std::string said_by(const std::string& command)
{
    struct Close {
        void operator()(FILE* pipe) const { ::pclose(pipe); }
    };
    const std::unique_ptr<FILE, Close> pipe(::popen((command + " 2>&1").c_str(), "r"));
    if (!pipe) throw std::runtime_error("not run: " + command);
    std::string text;
    std::array<char, 4096> piece{};
    for (std::size_t got = 0; (got = std::fread(piece.data(), 1, piece.size(), pipe.get())) > 0;)
        text.append(piece.data(), got);
    return text;
}

} // namespace integration
