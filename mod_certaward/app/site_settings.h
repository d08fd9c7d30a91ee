// What pages show that changes a few times a year: rounds, departments, levels and reasons, and what day it is.
#pragma once

#include "domain/award_round.h"
#include "domain/decision.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <vector>

namespace certaward::app {

// What the checks of a visit share.
struct Calendar {
    std::vector<domain::AwardRound> rounds; // newest first
    domain::Date today;

    static Calendar of(store::Connection& db); // as it is now
};

struct SiteSettings {
    Calendar calendar;
    std::vector<domain::Unit> units; // all there are
    domain::Choices choices;

    static SiteSettings of(store::Connection& db); // as they are now

    std::vector<domain::Unit> units_of(const domain::Reviewer& reviewer) const;
};

} // namespace certaward::app
