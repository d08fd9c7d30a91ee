// Finds, kills, holds and starts the processes of the campus.
#pragma once

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

namespace harness {

// `which` selects a server on a campus with more than one.
pid_t database_pid(std::size_t which = 0);
pid_t httpd_pid(std::size_t which = 0);
std::vector<pid_t> httpd_children(std::size_t which = 0);

void kill_hard(pid_t process); // sends SIGKILL and waits until the process is gone
void start_database();         // starts it and waits until it answers

// Holds a process for this time: it neither works nor ends.
void hold(pid_t process, std::chrono::milliseconds time);

// Prints figures of a test run for people to read, among the test runner's dots.
void tell(const std::string& figures);

} // namespace harness
