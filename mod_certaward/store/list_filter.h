// The filter of a list: its round, departments, status and search.
#pragma once

#include "domain/decision.h"
#include "domain/list_order.h"
#include "store/scope.h"

#include <optional>
#include <string>

namespace certaward::store {

// The search of a list. An empty text matches every application.
struct Search {
    std::string words; // anywhere in student number or name, class, certificate number or name
    std::string class_name;
    std::string level;
    std::string reason;   // its code
    std::string reviewer; // the account that decided
    std::string check;    // a check's name, "any" for any finding, "blocks" for a finding that blocks

    bool asks_for_nothing_but_check() const
    {
        return words.empty() && class_name.empty() && level.empty() && reason.empty() && reviewer.empty();
    }
};

struct ListFilter {
    domain::RoundId round;
    Scope scope;
    std::optional<domain::Status> status; // nullopt: any
    domain::ListOrder order = domain::ListOrder::unit;
    Search search = {};
};

} // namespace certaward::store
