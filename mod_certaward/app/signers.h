// Who signs a hand-over: 承辦人, 系主任, 院長, or whom the site's setting names.
#pragma once

#include "store/mariadb/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace certaward::app {

std::vector<std::string> signers(store::Connection& db);

// "承辦人,系主任，院長" or with 、 between them; blanks around a name do not count, empty names are none.
std::vector<std::string> parse_signers(std::string_view list);

} // namespace certaward::app
