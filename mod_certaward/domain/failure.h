// The few kinds of failure that mean something for the answer. Thrown where known, turned into a page in one place.
// what() is for the log, in English and without personal data; shown is a sentence for the person, or empty.
#pragma once

#include "domain/message.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace certaward::domain {

struct Failure : std::runtime_error {
    explicit Failure(const std::string& why, Message sentence = {})
        : std::runtime_error(why), shown(std::move(sentence))
    {
    }
    Message shown;
};

// What was asked can't be understood.
struct Invalid : Failure {
    using Failure::Failure;
};

// Not there, or not yours: one answer for both, so that it tells nothing.
struct NotFound : Failure {
    using Failure::Failure;
};

// Something else was done first; what was asked was not done.
struct Conflict : Failure {
    using Failure::Failure;
};

// The database, the disk or a place in the pool is not to be had now; the same request may succeed later.
struct Unavailable : Failure {
    using Failure::Failure;
};

} // namespace certaward::domain
