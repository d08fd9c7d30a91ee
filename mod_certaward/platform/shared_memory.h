// Memory that all of httpd's children share, and slots that a child can hold.
#pragma once

#include "platform/file.h"

#include <cstddef>
#include <optional>

namespace certaward::platform {

// A block of shared memory, created before httpd forks; the children inherit it. Safe for concurrent use by threads.
class SharedMemory {
public:
    // Creates `bytes` bytes of memory, zero at first. It and the functions below throw Unavailable if the kernel
    // refuses.
    SharedMemory(const char* name, std::size_t bytes);
    ~SharedMemory();
    SharedMemory(const SharedMemory&) = delete;
    SharedMemory& operator=(const SharedMemory&) = delete;

    void* bytes() const { return bytes_; } // null if the size is 0

    // A slot that the owner holds.
    struct Slot {
        File lock; // holds the slot while it is open: the kernel frees the slot of a child that is killed
        unsigned number;
    };
    // Takes the first free slot of slots 0 to places - 1. Returns nullopt if all slots are taken.
    std::optional<Slot> take(unsigned places) const;
    // Returns how many of slots 0 to places - 1 are taken.
    unsigned taken(unsigned places) const;
    bool is_taken(unsigned place) const; // of the slot with this number

private:
    File open() const;

    File file_;
    std::size_t size_;
    void* bytes_ = nullptr;
};

} // namespace certaward::platform
