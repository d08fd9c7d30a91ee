// The review list: which applications, how many, and a page of them.
#pragma once

#include "domain/application.h"
#include "domain/paging.h"
#include "store/connection.h"
#include "store/scope.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace certaward::store {

struct ListFilter {
    domain::RoundId round;
    Scope scope;
    std::optional<domain::Status> status; // none: any
};

// In list order; at most `most` rows. rows_before are the last ones before the key, or, without a key, of the list.
std::vector<domain::Application> rows_after(Connection& db, const ListFilter& filter,
                                            const std::optional<domain::ListKey>& key, std::uint64_t most);
std::vector<domain::Application> rows_before(Connection& db, const ListFilter& filter,
                                             const std::optional<domain::ListKey>& key, std::uint64_t most);

struct Counts {
    std::uint64_t pending = 0;
    std::uint64_t approved = 0;
    std::uint64_t rejected = 0;

    std::uint64_t of(std::optional<domain::Status> status) const;
};

// Over all statuses of the filter's round and scope.
Counts counts(Connection& db, const ListFilter& filter);

// How many rows of each status stand before the key in list order.
Counts counts_before(Connection& db, const ListFilter& filter, const domain::ListKey& key);

// Every application of the filter by department, class and student, read as it comes: memory stays the same
// whatever their number. The connection serves nothing else meanwhile.
void each_application(Connection& db, const ListFilter& filter,
                      const std::function<void(const domain::Application&)>& use);

} // namespace certaward::store
