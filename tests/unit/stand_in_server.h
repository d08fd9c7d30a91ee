// A process that stands in for the database server, as far as the pool needs one: it greets every client, reports
// tables of the newest version, and answers OK to every other request.
// It can leave connected clients without an answer, like a server that hangs or whose address moved to another machine.
#pragma once

#include <filesystem>
#include <sys/types.h>

namespace unit {

class StandInServer {
public:
    explicit StandInServer(const std::filesystem::path& socket); // starts the process
    ~StandInServer();
    StandInServer(const StandInServer&) = delete;
    StandInServer& operator=(const StandInServer&) = delete;

    void leave_all_connected_without_answer(); // later clients are answered again
    unsigned asked_in_vain() const;            // requests that got no answer

    void hang(); // no client is answered or greeted until go_on()
    void go_on();
    void answer_logins_only();                  // requests after the login get no answer
    void lose_answers_to_commit(unsigned many); // hangs up on the next `many` COMMITs instead
    unsigned commits() const;
    unsigned most_at_once() const; // the most clients connected at the same time

private:
    struct Counts;
    Counts* counts_; // in memory that both processes share
    pid_t pid_;
};

} // namespace unit
