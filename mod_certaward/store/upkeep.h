// Derived data that the checks need: kept up to date by whichever request finds a round's due. Nothing of what is read
// here is shown to anybody.
#pragma once

#include "domain/application.h"
#include "domain/checks.h"
#include "store/connection.h"

#include <chrono>
#include <limits>
#include <optional>
#include <vector>

namespace certaward::store {

// A turn at a round's upkeep: the checks go on after this application, or from the first.
struct UpkeepTurn {
    std::optional<domain::ApplicationId> after;
};

// Is it this request's turn? One of all nodes' gets it, at most every few seconds, and for a round whose upkeep takes
// long more rarely: at most a fiftieth of the time goes into it.
std::optional<UpkeepTurn> begin_upkeep(Connection& db, const domain::RoundId& round);
void end_upkeep(Connection& db, const domain::RoundId& round, const UpkeepTurn& next, std::chrono::milliseconds taken);

// Numbers and accounts of applications that are new or have changed: of all, or of so many at most.
constexpr std::uint64_t kAll = std::numeric_limits<std::int64_t>::max();
void bring_keys_up_to_date(Connection& db, const domain::RoundId& round, std::uint64_t most);

// What is kept of applications for filters and counts follows them: what came, and what went to another round or
// department, or away. So many of each at most.
void follow_campus(Connection& db, const domain::RoundId& round, std::uint64_t most);

// Attachments whose bytes nobody has looked at, newest first.
struct Unexamined {
    domain::AttachmentId attachment;
    domain::ApplicationId application;
};
std::vector<Unexamined> unexamined(Connection& db, const domain::RoundId& round, std::uint64_t most);

// Remembers what was found, for filters and counts; writes only what differs. checked: in the order of applications.
void keep_checks(Connection& db, const std::vector<domain::Application>& applications,
                 const std::vector<domain::Checked>& checked);

} // namespace certaward::store
