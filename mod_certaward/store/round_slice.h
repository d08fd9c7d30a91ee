// A slice of a round: the part of its applications that one refresh of derived data looks at.
#pragma once

#include "domain/ids.h"
#include "domain/paging.h"
#include "store/mariadb/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::store {

// A stretch of a round's applications, in the order of their departments: however large the round is, a turn looks at
// no more than that.
struct RoundSlice {
    domain::RoundId round;
    std::optional<domain::ListKey> after; // none: from the first
    std::optional<domain::ListKey> to;    // none: to the last
};
RoundSlice slice_after(Connection& db, const domain::RoundId& round, const std::optional<domain::ListKey>& after,
                       std::uint64_t most);

// The condition that keeps a statement inside a slice, over an alias of application or of application_check; and what
// is bound to it, before the parameters that follow.
std::string in_slice(std::string_view alias);
Params params_of(const RoundSlice& slice, const Params& after = {});

} // namespace certaward::store
