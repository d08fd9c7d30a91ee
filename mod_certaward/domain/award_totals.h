// What applications add up to: counts by department, status and level, and points. Their order does not matter.
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
    std::map<int, std::uint64_t> by_level; // of the approved, by level of the site's table
    std::uint64_t without_level = 0;       // approved with none, or with one that the table has not: 0 points each
    std::uint64_t points = 0;

    void add(const Decision& decision, std::uint64_t applications, const Choices& choices);
    void add(const Application& application, const Choices& choices) { add(application.decision, 1, choices); }
    void add(const AwardTotals& other);
    std::uint64_t rows() const { return pending + approved + rejected; }
};

// In the order of the departments' ids.
using UnitAwardTotals = std::map<UnitId, AwardTotals>;

AwardTotals total_of(const UnitAwardTotals& totals);

} // namespace certaward::domain
