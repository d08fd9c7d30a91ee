// What a picture shows: what the student typed, but in one application of fifteen one picture differs from it.
#pragma once

#include "row.h"

// A planted fault: `typed` stands in the application, `drawn` in the picture.
struct Fault {
    std::string what, typed, drawn;
};

struct Shown {
    std::string holder, account, certificate_number, issuer;
    Day obtained_on;
    std::optional<Fault> fault;
};

// Follows from the row alone. What was not typed is made up, and that is no fault.
Shown shown_on(const Row& row);
