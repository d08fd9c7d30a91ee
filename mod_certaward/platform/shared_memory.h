// Memory that all of httpd's children share, and places in it that each of them can hold.
#pragma once

#include "platform/file.h"

#include <cstddef>
#include <optional>

namespace certaward::platform {

// Made before httpd forks; the children inherit it. Threads may do all of this at the same time.
class SharedMemory {
public:
    // Of so many bytes, zero at first. Throws Unavailable.
    SharedMemory(const char* name, std::size_t bytes);
    ~SharedMemory();
    SharedMemory(const SharedMemory&) = delete;
    SharedMemory& operator=(const SharedMemory&) = delete;

    void* bytes() const { return bytes_; } // nullptr when there are none

    struct Slot {
        File lock; // holds it while it is open: the kernel frees that of a child that is killed
        unsigned number;
    };
    // The first of so many that nobody holds. None: all are taken.
    std::optional<Slot> take(unsigned places) const;
    // How many of the first so many are held, and whether one is.
    unsigned taken(unsigned places) const;
    bool is_taken(unsigned place) const;

private:
    File open() const;

    File file_;
    std::size_t size_;
    void* bytes_ = nullptr;
};

} // namespace certaward::platform
