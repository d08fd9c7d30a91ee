// A campus of many years, with so many applications, exports, sessions and decisions that MariaDB plans its statements
// as on a real one. Its slow log records every statement.
#pragma once

#include "integration/campus.h"

#include <filesystem>

namespace harness {

class LargeCampus {
public:
    LargeCampus(); // creates it anew below build/test; 1,000,000 applications with FULL=1, else 60,000

    const integration::Campus& campus() const { return campus_; }
    std::filesystem::path log() const; // slow log of all statements since construction

private:
    void fill() const;
    void log_every_statement() const;

    // The campus's folder. It outlives the servers and then removes their files.
    struct Folder {
        ~Folder();
        std::filesystem::path path;
    };
    Folder folder_{std::filesystem::absolute("build/test/large_campus")};
    integration::Campus campus_;
};

} // namespace harness
