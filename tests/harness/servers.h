// The processes of the campus, for those who kill them, hold them and start them again.
#pragma once

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

namespace harness {

// which: where there are several.
pid_t database_pid(std::size_t which = 0);
pid_t httpd_pid(std::size_t which = 0);
std::vector<pid_t> httpd_children(std::size_t which = 0);

void kill_hard(pid_t process); // -9, and waits until it is gone
void start_database();         // and waits until it answers

// Neither works nor dies for so long.
void hold(pid_t process, std::chrono::milliseconds time);

// What the run has found, for people: printed among the tests' dots.
void tell(const std::string& figures);

} // namespace harness
