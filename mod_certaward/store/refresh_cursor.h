// Derived data that the checks need: kept up to date by whichever request finds a round's due. Nothing of what is read
// here is shown to anybody.
#pragma once

#include "domain/ids.h"
#include "store/mariadb/connection.h"

#include <chrono>
#include <optional>

namespace certaward::store {

// A turn at a round's upkeep: where the following of the campus and the checks go on, after an application or from the
// first.
struct RefreshCursor {
    std::optional<domain::ApplicationId> followed_to;
    std::optional<domain::ApplicationId> checked_to;
};

// Is it this request's turn? One of all nodes' gets it, at most every few seconds, and for a round whose upkeep takes
// long more rarely: at most a fiftieth of the time goes into it.
std::optional<RefreshCursor> try_begin_refresh(Connection& db, const domain::RoundId& round);
void end_refresh(Connection& db, const domain::RoundId& round, const RefreshCursor& next,
                 std::chrono::milliseconds taken);

} // namespace certaward::store
