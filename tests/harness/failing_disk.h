// A spool folder on a disk that fails: it is full, limits the size of files, or refuses the writes that the harness
// selects.
#pragma once

#include "harness/disk_faults.h"

#include <cstdint>
#include <string>

namespace harness {

// For its lifetime the campus's httpd runs with a spool folder of 2 MB of its own, if the machine allows the mount.
// Only this process and that httpd see the mount, so that nothing stays mounted when they end.
// build/tests/failing_disk.so makes writes fail. Restarts httpd on construction and on destruction.
class FailingDisk {
public:
    FailingDisk();
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    bool is_small() const { return why_not_small_.empty(); }
    const std::string& why_not_small() const { return why_not_small_; }

    DiskFaults& faults() { return *faults_; }
    void heal(); // ends all faults and limits, and frees all space

    void leave_free(std::uint64_t bytes);     // REQUIRES is_small()
    void fail(int error, long from, long to); // makes the writes from..to fail; 1 is the next write

private:
    void mount_small();
    void give_up_room();

    DiskFaults* faults_;
    std::string why_not_small_;
    int ballast_ = -1;
};

} // namespace harness
