// A spool folder on a disk that fails: really full, limited, or refusing what the harness says.
#pragma once

#include "harness/disk_faults.h"

#include <cstdint>
#include <string>

namespace harness {

// From its making to its end the campus's httpd runs with a spool folder of 2 MB of its own, where the machine lets us
// mount one: for this process and that httpd alone, so that nothing stays mounted when they end. Its writes can be made
// to fail by build/tests/failing_disk.so.
class FailingDisk {
public:
    FailingDisk();
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    bool is_small() const { return why_not_small_.empty(); }
    const std::string& why_not_small() const { return why_not_small_; }

    DiskFaults& faults() { return *faults_; }
    void heal(); // nothing fails any more, nothing is limited, and all of it is free

    void leave_free(std::uint64_t bytes);     // REQUIRE is_small
    void fail(int error, long from, long to); // those of the next writes: 1 is the next one

private:
    void mount_small();
    void give_up_room();

    DiskFaults* faults_;
    std::string why_not_small_;
    int ballast_ = -1;
};

} // namespace harness
