// What must hold after every harness, whatever it did to the servers. Included last, like CppUTest's own header.
#pragma once

#include <cstdint>
#include <vector>

namespace harness {

// Fails the test when httpd's error log tells of a crash, an assertion or a sanitizer since the mark; when a connection
// of the module is still at work or in a transaction; or when a file is left in the spool folder.
class Aftermath {
public:
    Aftermath(); // marks where the error log ends now
    void check() const;
    // Those who were killed with -9 on purpose are no crash. For the tests that follow two minutes pass, after which an
    // export that was killed keeps its maker from none.
    void check_after_kills() const;

private:
    void check(bool with_kills) const;
    std::vector<std::uintmax_t> logs_begin_; // of each httpd
};

// Fails the test when sql/check.sql finds anything that does not hold, in any of the databases.
void check_invariants();

// FULL=1 in the environment asks for the long form.
bool is_full();
inline int times(int in_short, int in_full)
{
    return is_full() ? in_full : in_short;
}

} // namespace harness
