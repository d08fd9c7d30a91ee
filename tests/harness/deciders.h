// Simulated reviewers who decide, and a journal of the answers they got: each confirmed decision must be stored exactly
// once.
#pragma once

#include "integration/campus.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace harness {

// Simulated reviewers. Each has applications of their own and is used by one thread.
class Deciders {
public:
    Deciders(integration::Stage& stage, unsigned people);

    integration::Browser& browser(unsigned person) { return *people_[person].browser; }

    // Decides the next of the person's applications. Repeats each request (the form with the same key) for at most a
    // minute, until the answer is no outage.
    void decide(unsigned person);
    // Like decide(), but takes the first answer.
    void decide_at_once(unsigned person);

    // Prints how many decisions were confirmed, lost, doubled and unresolved. Fails the test unless all of them are
    // confirmed, there are at least `at_least`, and nothing else is stored.
    void check_journal(int at_least) const;

private:
    struct Person {
        std::unique_ptr<integration::Browser> browser;
        std::vector<std::string> applications;
        std::size_t turns = 0;
    };
    struct Entry { // a form that was sent, and its outcome
        std::string application;
        std::string key;
        long status = 0; // of the last answer
    };
    template <class Ask>
    void decide_next(Person& person, Ask ask);
    void note(const Entry& entry);
    static const char* what_became_of(const Entry& entry, integration::Sql& sql);

    std::vector<Person> people_;
    std::mutex mutex_; // guards journal_
    std::vector<Entry> journal_;
};

} // namespace harness
