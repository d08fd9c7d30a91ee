// The data that a picture shows: the student's input, except that in one of fifteen applications one picture differs
// from it.
#pragma once

#include "row.h"

// A planted fault: the application says `typed`, the picture says `drawn`.
struct Fault {
    std::string what, typed, drawn;
};

struct Shown {
    std::string holder, account, certificate_number, issuer;
    Day obtained_on;
    std::optional<Fault> fault;
};

// Returns the data that the row's picture shows. The result depends on the row alone. An account, issuer or date that
// the student left empty is made up and is not a fault.
Shown shown_on(const Row& row);
