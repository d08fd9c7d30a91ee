// A database server for as much as the pool wants of one: it greets whoever connects, has tables of the newest
// version, and says OK to whatever else is asked.
// Those who are connected can be left without an answer, as by a server that hangs or whose address moved elsewhere.
#pragma once

#include <filesystem>
#include <sys/types.h>

namespace unit {

class StandInServer {
public:
    explicit StandInServer(const std::filesystem::path& socket); // a process of its own
    ~StandInServer();
    StandInServer(const StandInServer&) = delete;
    StandInServer& operator=(const StandInServer&) = delete;

    void leave_all_connected_without_answer(); // who connects later is answered again
    unsigned asked_in_vain() const;            // how often one without an answer asked

    void hang(); // nobody is answered, not even greeted, until it goes on
    void go_on();
    void answer_logins_only();                  // who is let in is not answered any more
    void lose_answers_to_commit(unsigned many); // hangs up instead, the next so many times
    unsigned commits() const;
    unsigned most_at_once() const; // how many were connected at the same time

private:
    struct Counts;
    Counts* counts_; // both processes see it
    pid_t pid_;
};

} // namespace unit
