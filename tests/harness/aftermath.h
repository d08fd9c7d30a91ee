// The conditions that must hold after every harness test. Include it last, like CppUTest's own header.
#pragma once

#include <cstdint>
#include <vector>

namespace harness {

// Checks the servers at the end of a test. Fails the test if httpd's error log, since construction, tells of a crash,
// an assertion or a sanitizer; if a connection of the module is still at work or in a transaction; or if a file is left
// in the spool folder.
class Aftermath {
public:
    Aftermath(); // notes where the error log ends
    void check() const;
    // Like check(), but processes that were killed with -9 are no crash. Ages the heartbeats of running exports by an
    // hour, so that a killed export no longer blocks its account.
    void check_after_kills() const;

private:
    void check(bool with_kills) const;
    std::vector<std::uintmax_t> logs_begin_; // of each httpd
};

// Fails the test if sql/check.sql reports anything in any of the databases.
void check_invariants();

// Returns whether FULL=1 is set in the environment, which selects the long form of a test.
bool is_full();
inline int times(int in_short, int in_full)
{
    return is_full() ? in_full : in_short;
}

} // namespace harness
