// What a hand-over adds up to: counts by department, status and level, and points.
#pragma once

#include "domain/application.h"
#include "domain/decision.h"

#include <cstdint>
#include <map>
#include <string>

namespace certaward::domain {

struct Tally {
    std::uint64_t pending = 0;
    std::uint64_t approved = 0;
    std::uint64_t rejected = 0;
    std::map<int, std::uint64_t> by_level; // of the approved; 0 for one without a level
    std::uint64_t points = 0;

    void add(const Application& application, const Choices& choices);
    void add(const Tally& other);
    std::uint64_t rows() const { return pending + approved + rejected; }
};

// In the order of the departments' ids.
using UnitTallies = std::map<UnitId, Tally>;

Tally total_of(const UnitTallies& tallies);

} // namespace certaward::domain
