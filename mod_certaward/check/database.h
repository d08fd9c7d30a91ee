// The database: does it answer, is it the one that this module was made for, and do the campus's views fit?
#pragma once

#include "check/finding.h"
#include "check/settings.h"

namespace certaward::check {

// With the module's own settings and account. Asks and changes nothing.
Findings look_at_database(const Settings& settings);

} // namespace certaward::check
