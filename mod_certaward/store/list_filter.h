// Which applications a list shows: the round, the departments, the status, and what else is searched for.
#pragma once

#include "domain/decision.h"
#include "domain/list_order.h"
#include "store/scope.h"

#include <optional>
#include <string>

namespace certaward::store {

// What else the applications must have; an empty text asks for nothing.
struct Search {
    std::string words; // somewhere in student number, name, certificate number or name, or class
    std::string class_name;
    std::string level;
    std::string reason;   // its code
    std::string reviewer; // the account that decided
    std::string check;    // a check's name, "any" for whatever was found, "blocks" for what blocks

    bool asks_for_nothing_but_check() const
    {
        return words.empty() && class_name.empty() && level.empty() && reason.empty() && reviewer.empty();
    }
};

struct ListFilter {
    domain::RoundId round;
    Scope scope;
    std::optional<domain::Status> status; // none: any
    domain::ListOrder order = domain::ListOrder::unit;
    Search search = {};
};

} // namespace certaward::store
