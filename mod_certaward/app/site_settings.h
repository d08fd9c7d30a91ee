// Data for pages that changes a few times a year: rounds, departments, levels and reasons; and today's date.
#pragma once

#include "domain/award_round.h"
#include "domain/decision.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <vector>

namespace certaward::app {

// The rounds and today's date, shared by the checks of a visit.
struct Calendar {
    std::vector<domain::AwardRound> rounds; // newest first
    domain::Date today;

    static Calendar of(store::Connection& db); // reads the current one
};

// Settings of the site, for display.
struct SiteSettings {
    Calendar calendar;
    std::vector<domain::Unit> units; // of the whole school
    domain::Choices choices;

    static SiteSettings of(store::Connection& db); // reads the current ones

    std::vector<domain::Unit> units_of(const domain::Reviewer& reviewer) const;
};

} // namespace certaward::app
