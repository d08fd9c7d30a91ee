// The faults of a failing disk, in memory that the harness shares with httpd's children, in which the failing writes
// happen.
#pragma once

#include <atomic>

namespace harness {

constexpr const char* kFaultsVariable = "CERTAWARD_DISK_FAULTS"; // environment: path of the mapped file

constexpr unsigned long kNoLimit = ~0UL;

struct DiskFaults {
    char folder[256] = {};                              // only files below it fail
    std::atomic<long> writes = 0;                       // number of writes to the folder so far
    std::atomic<long> fails_from = 0;                   // number of the first write that fails
    std::atomic<long> fails_to = 0;                     // number of the last write that fails; 0: none fails
    std::atomic<int> error = 0;                         // errno of a failing write: EIO, ENOSPC
    std::atomic<unsigned long> longest_file = kNoLimit; // RLIMIT_FSIZE during a write to the folder
    std::atomic<bool> has_space = false;                // statvfs reports space, however full the disk is
    std::atomic<bool> kills = false;                    // kills a process that unlinks a file in the folder
};

} // namespace harness
