// How an application is read: the columns, the same for a list, for one, and for an export, and the value made of them.
#pragma once

#include "domain/application.h"
#include "store/statement.h"

#include <string>

namespace certaward::store {

// SELECT ... FROM ..., over the aliases a (application), r (review), b (bank).
extern const std::string kSelectApplications;

domain::Application application_from(const Rows& rows);

} // namespace certaward::store
