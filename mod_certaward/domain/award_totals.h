// Totals of applications: counts by department, status and level, and points. The order of adding does not matter.
#pragma once

#include "domain/application.h"
#include "domain/decision.h"

#include <cstdint>
#include <map>

namespace certaward::domain {

struct AwardTotals {
    std::uint64_t pending = 0;
    std::uint64_t approved = 0;
    std::uint64_t rejected = 0;
    std::map<int, std::uint64_t> by_level; // approved applications by level of the site's table
    std::uint64_t without_level = 0; // approved without a level, or with a level that the table does not have: 0 points
    std::uint64_t points = 0;

    void add(const Decision& decision, std::uint64_t applications, const Choices& choices);
    void add(const Application& application, const Choices& choices) { add(application.decision, 1, choices); }
    void add(const AwardTotals& other);
    std::uint64_t rows() const { return pending + approved + rejected; }
};

// Totals of each department, ordered by department id.
using UnitAwardTotals = std::map<UnitId, AwardTotals>;

AwardTotals total_of(const UnitAwardTotals& totals);

} // namespace certaward::domain
