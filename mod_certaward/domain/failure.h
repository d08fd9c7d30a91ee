// The kinds of failure that determine the answer's status. Code throws them where the failure is known; one place turns
// them into a page. what() is for the log, in English and without personal data; `shown` is a sentence for the person,
// or empty.
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

// The request can't be understood.
struct Invalid : Failure {
    using Failure::Failure;
};

// The object does not exist, or is outside the reviewer's scope. The answer is the same for both, so that it reveals
// nothing.
struct NotFound : Failure {
    using Failure::Failure;
};

// Another request was first; this request changed nothing.
struct Conflict : Failure {
    using Failure::Failure;
};

// The database, the disk or a connection of the pool is not available now; the same request may succeed later.
struct Unavailable : Failure {
    using Failure::Failure;
};

} // namespace certaward::domain
