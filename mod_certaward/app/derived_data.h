// Refreshes derived data: match keys, digests, findings and counts, computed in advance from the campus's applications.
#pragma once

#include "app/site.h"
#include "app/site_settings.h"

#include <string>

namespace certaward::app {

// Refreshes a round's derived data if it is due, and checks its applications: all of a usual round, the next thousand
// of a very large one. A row that cannot be read or a statement that takes too long does not fail the page. Returns the
// problem for the log; empty if there was no problem. Throws DatabaseError if the connection failed or the schema is
// wrong.
std::string refresh_derived_data(const Visit& visit, const domain::RoundId& round, const Calendar& calendar);

// Refreshes the match keys of the whole round. Call it before decisions that depend on them.
void refresh_match_keys(const Visit& visit, const domain::RoundId& round);

} // namespace certaward::app
