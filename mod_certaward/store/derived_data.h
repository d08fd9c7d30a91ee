// Derived data that the checks need: kept up to date by whichever request finds a round's due. Nothing of what is read
// here is shown to anybody.
#pragma once

#include "checks/evidence.h"
#include "domain/application.h"
#include "domain/paging.h"
#include "store/mariadb/connection.h"

#include <chrono>
#include <optional>
#include <vector>

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

// A stretch of a round's applications, in the order of their departments: however large the round is, a turn looks at
// no more than that.
struct RoundSlice {
    domain::RoundId round;
    std::optional<domain::ListKey> after; // none: from the first
    std::optional<domain::ListKey> to;    // none: to the last
};
RoundSlice slice_after(Connection& db, const domain::RoundId& round, const std::optional<domain::ListKey>& after,
                       std::uint64_t most);

// Numbers and accounts of applications that are new or have changed: so many at most.
void refresh_match_keys(Connection& db, const RoundSlice& slice, std::uint64_t most);

// Those of one: what is compared with it from now on finds it.
void refresh_match_key(Connection& db, domain::ApplicationId application);

// What is kept of applications for filters and counts follows them: what came, and what went to another round or
// department, or away.
void sync_with_campus(Connection& db, const RoundSlice& slice);

// Attachments of a stretch whose bytes nobody has looked at, newest first.
struct MissingDigest {
    domain::AttachmentId attachment;
    domain::ApplicationId application;
};
std::vector<MissingDigest> missing_digests(Connection& db, const RoundSlice& slice, std::uint64_t most);

// Remembers what was found, for filters and counts; writes only what differs. checked: in the order of applications.
void save_checks(Connection& db, const std::vector<domain::Application>& applications,
                 const std::vector<checks::CheckResult>& checked);

} // namespace certaward::store
