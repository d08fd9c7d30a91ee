// A slice of a round: the part of its applications that one refresh of derived data reads.
#pragma once

#include "domain/ids.h"
#include "domain/paging.h"
#include "store/mariadb/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::store {

// A slice of a round's applications, in the order of their departments. It bounds the work of one refresh, however
// large the round is.
struct RoundSlice {
    domain::RoundId round;
    std::optional<domain::ListKey> after; // exclusive; nullopt: from the first
    std::optional<domain::ListKey> to;    // inclusive; nullopt: to the last
};

// Returns the slice of the next `most` applications after the key; without a `to` if fewer are left. REQUIRES most > 0.
RoundSlice slice_after(Connection& db, const domain::RoundId& round, const std::optional<domain::ListKey>& after,
                       std::uint64_t most);

// Returns the condition that keeps a statement inside a slice, over an alias of application or of application_check.
std::string in_slice(std::string_view alias);

// Returns the values bound to that condition, followed by `after`.
Params params_of(const RoundSlice& slice, const Params& after = {});

} // namespace certaward::store
