// People who decide, and the journal of what they were told: what was confirmed must be there afterwards, once.
#pragma once

#include "integration/campus.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace harness {

// Each has applications of their own and is at work in one thread.
class Deciders {
public:
    Deciders(integration::Stage& stage, unsigned people);

    integration::Browser& browser(unsigned person) { return *people_[person].browser; }

    // Decides the next of the person's applications, and insists, with the same form, on an answer that is no outage.
    void decide(unsigned person);
    // The same, but the first answer counts.
    void decide_at_once(unsigned person);

    // Tells what was confirmed, lost, doubled and unresolved, and fails the test unless all was confirmed, and at least
    // so much, and nothing else was stored.
    void check_journal(int at_least) const;

private:
    struct Person {
        std::unique_ptr<integration::Browser> browser;
        std::vector<std::string> applications;
        std::size_t turns = 0;
    };
    struct Entry { // a form that was sent, and what came of it
        std::string application;
        std::string key;
        long status = 0; // of the last answer
    };
    template <class Ask>
    void decide_next(Person& person, Ask ask);
    void note(const Entry& entry);
    static const char* what_became_of(const Entry& entry, integration::Sql& sql);

    std::vector<Person> people_;
    std::mutex mutex_; // for the journal
    std::vector<Entry> journal_;
};

} // namespace harness
