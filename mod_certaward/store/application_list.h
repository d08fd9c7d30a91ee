// The review list: its applications, their order, and pages of rows.
#pragma once

#include "domain/application.h"
#include "domain/list_order.h"
#include "domain/paging.h"
#include "store/list_filter.h"
#include "store/mariadb/connection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace certaward::store {

// Consecutive rows of the list, with the keys of the first and the last row. The keys are nullopt if there are no rows.
struct ListSlice {
    std::vector<domain::Application> rows;
    std::optional<domain::ListKey> first;
    std::optional<domain::ListKey> last;
};

// Both return at most `most` rows, in list order: the first rows after the key, or the last rows before the key.
// Without a key they return the first or the last rows of the list.
ListSlice rows_after(Connection& db, const ListFilter& filter, const std::optional<domain::ListKey>& key,
                     std::uint64_t most);
ListSlice rows_before(Connection& db, const ListFilter& filter, const std::optional<domain::ListKey>& key,
                      std::uint64_t most);

// Returns the application's key in the filter's order, even if the filter excludes it. Returns nullopt if it is outside
// the scope.
std::optional<domain::ListKey> key_of(Connection& db, const ListFilter& filter, domain::ApplicationId application);

// Returns the number of the filter's rows before the key in list order.
std::uint64_t count_before(Connection& db, const ListFilter& filter, const domain::ListKey& key);

// Returns the class names in the filter's round and scope, in order, for a search to offer.
std::vector<std::string> classes(Connection& db, const ListFilter& filter);

// A reviewer who made a decision in force.
struct Decider {
    std::string account;
    std::string name;
};

// Returns the deciders in the filter's round and scope, in the order of their accounts, for a search to offer.
std::vector<Decider> deciders(Connection& db, const ListFilter& filter);

// Calls `use` for every application of the filter, by department, class and student. Streams the rows, so memory does
// not grow with their number; the connection serves nothing else meanwhile.
void each_application(Connection& db, const ListFilter& filter,
                      const std::function<void(const domain::Application&)>& use);

} // namespace certaward::store
