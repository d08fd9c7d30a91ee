// The review list: which applications, in which order, and a page of them.
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

// Rows that follow each other in the list, and where the first and the last of them stand.
struct ListSlice {
    std::vector<domain::Application> rows;
    std::optional<domain::ListKey> first;
    std::optional<domain::ListKey> last;
};

// In list order; at most `most` rows. rows_before are the last ones before the key, or, without a key, of the list.
ListSlice rows_after(Connection& db, const ListFilter& filter, const std::optional<domain::ListKey>& key,
                     std::uint64_t most);
ListSlice rows_before(Connection& db, const ListFilter& filter, const std::optional<domain::ListKey>& key,
                      std::uint64_t most);

// Where an application stands in the filter's order, whether the filter lets it in or not. None outside the scope.
std::optional<domain::ListKey> key_of(Connection& db, const ListFilter& filter, domain::ApplicationId application);

// How many rows of the filter stand before the key in list order.
std::uint64_t count_before(Connection& db, const ListFilter& filter, const domain::ListKey& key);

// What there is to choose from in the filter's round and scope.
std::vector<std::string> classes(Connection& db, const ListFilter& filter);
struct Decider {
    std::string account;
    std::string name;
};
std::vector<Decider> deciders(Connection& db, const ListFilter& filter);

// Every application of the filter by department, class and student, read as it comes: memory stays the same
// whatever their number. The connection serves nothing else meanwhile.
void each_application(Connection& db, const ListFilter& filter,
                      const std::function<void(const domain::Application&)>& use);

} // namespace certaward::store
