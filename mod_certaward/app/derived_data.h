// Derived data: what is computed from the campus's applications before anybody asks for it.
#pragma once

#include "app/site.h"
#include "app/site_settings.h"

#include <string>

namespace certaward::app {

// Brings what the checks compare with up to date when the round is due, and checks its applications: all of a usual
// round, of a very large one the next thousand each time. A row that can't be read or a statement that takes too long
// fails nobody's page: gives back what to say in the log, or nothing.
std::string refresh_derived_data(const Visit& visit, const domain::RoundId& round, const Calendar& calendar);

// What the checks compare across applications, of the whole round: before decisions rest on it.
void refresh_match_keys(const Visit& visit, const domain::RoundId& round);

} // namespace certaward::app
