// Reads an application: its columns, which are the same for a list, a detail page and an export, and the value made of
// them.
#pragma once

#include "domain/application.h"
#include "store/mariadb/statement.h"

#include <string_view>

namespace certaward::store {

// The SELECT list, and the FROM clause with the aliases a (application), r (review), c (application_check), b (bank).
extern const std::string_view kApplicationColumns;
extern const std::string_view kApplicationTables;
constexpr unsigned kColumnAfterApplication = 22; // index of the first column that a statement adds

// Returns the application of the current row, without its attachments.
domain::Application application_from(const Rows& rows);

// Returns the status in a column of review or review_event; pending if the column is NULL.
domain::Status status_in(const Rows& rows, unsigned column);

} // namespace certaward::store
