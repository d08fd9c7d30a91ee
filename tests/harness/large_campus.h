// A campus of many years: so many applications, exports, sessions and decisions that MariaDB plans its statements as it
// would there, and its slow log tells of every one of them.
#pragma once

#include "integration/campus.h"

#include <filesystem>

namespace harness {

class LargeCampus {
public:
    LargeCampus(); // made anew, below build/test; 1,000,000 applications with FULL=1, else 60,000

    const integration::Campus& campus() const { return campus_; }
    std::filesystem::path log() const; // of all statements since it stands ready

private:
    void fill() const;
    void log_every_statement() const;

    // It outlives the servers, and leaves no file of theirs.
    struct Folder {
        ~Folder();
        std::filesystem::path path;
    };
    Folder folder_{std::filesystem::absolute("build/test/large_campus")};
    integration::Campus campus_;
};

} // namespace harness
