// Schedules the refresh of the derived data that the checks need: the first request that finds a round due does it. No
// page shows the data that a refresh reads.
#pragma once

#include "domain/ids.h"
#include "store/mariadb/connection.h"

#include <chrono>
#include <optional>

namespace certaward::store {

// The cursor of a round's refresh: it continues after these applications; nullopt: from the first.
struct RefreshCursor {
    std::optional<domain::ApplicationId> followed_to; // of the synchronization with the campus
    std::optional<domain::ApplicationId> checked_to;  // of the checks
};

// Returns the cursor if the round's refresh is due and no request of any node has begun it; otherwise nullopt. A
// refresh is due every three seconds at most, and more rarely if it takes long: at most a fiftieth of the time goes
// into it.
std::optional<RefreshCursor> try_begin_refresh(Connection& db, const domain::RoundId& round);

// Records how long the refresh took, and where the next one continues.
void end_refresh(Connection& db, const domain::RoundId& round, const RefreshCursor& next,
                 std::chrono::milliseconds taken);

} // namespace certaward::store
