// The signers of a hand-over, by the site's setting roster_signers; 承辦人, 系主任, 院長 by default.
#pragma once

#include "store/mariadb/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace certaward::app {

// Returns the signers that the setting names.
std::vector<std::string> signers(store::Connection& db);

// Splits a list such as "承辦人,系主任，院長", separated by , or ， or 、. Trims the names and drops empty ones.
std::vector<std::string> parse_signers(std::string_view list);

} // namespace certaward::app
