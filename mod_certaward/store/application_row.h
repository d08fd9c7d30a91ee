// How an application is read: the columns, the same for a list, for one, and for an export, and the value made of them.
#pragma once

#include "domain/application.h"
#include "store/mariadb/statement.h"

#include <string_view>

namespace certaward::store {

// SELECT ..., and FROM ... over the aliases a (application), r (review), c (application_check), b (bank).
extern const std::string_view kApplicationColumns;
extern const std::string_view kApplicationTables;
constexpr unsigned kColumnAfterApplication = 22; // of what a statement selects beside them

domain::Application application_from(const Rows& rows);

// As a column of review or review_event has it; pending where it has none.
domain::Status status_in(const Rows& rows, unsigned column);

} // namespace certaward::store
