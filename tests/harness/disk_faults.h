// What a disk that fails is told, and tells: shared by the harness and by httpd's children, in which the failing writes
// happen.
#pragma once

#include <atomic>

namespace harness {

constexpr const char* kFaultsVariable = "CERTAWARD_DISK_FAULTS"; // of the environment: the file that is mapped

constexpr unsigned long kNoLimit = ~0UL;

struct DiskFaults {
    char folder[256] = {};                              // only what lies in it fails
    std::atomic<long> writes = 0;                       // to it, so far
    std::atomic<long> fails_from = 0;                   // this one of them, and those after it ...
    std::atomic<long> fails_to = 0;                     // ... up to this one; 0: none fails
    std::atomic<int> error = 0;                         // EIO, ENOSPC
    std::atomic<unsigned long> longest_file = kNoLimit; // RLIMIT_FSIZE of whoever writes to it
    std::atomic<bool> has_space = false;                // it claims so when it is asked, however full it is
    std::atomic<bool> kills = false;                    // whoever unlinks a file in it
};

} // namespace harness
