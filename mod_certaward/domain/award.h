// What approved certificates are worth: points by level, and what a point is worth in a round.
//
// A department sees points. Amounts are for the whole school and for scope `all` alone: what a point is worth depends
// on the points of all departments.
#pragma once

#include "domain/decision.h"
#include "domain/money.h"

#include <cstdint>

namespace certaward::domain {

// The points of an approved decision's level by the site's table; 0 for any other decision, and for a level that the
// table does not have.
int points_of(const Decision& decision, const Choices& choices);

// A round's money, set by the R&D office, in whole NT$.
struct Budget {
    std::uint64_t total = 0;
    std::uint64_t cap = 0; // a point is worth at most that

    bool operator==(const Budget&) const = default;
};

// Far above any school's, so that a slip of some zeros is noticed. A total of 0 is a round in which nothing is paid.
constexpr AmountField kBudgetField{.name = "預算總額", .least = 0, .most = 1'000'000'000'000};
constexpr AmountField kCapField{.name = "每點上限", .least = 1, .most = 1'000'000};
constexpr std::uint64_t kUsualCap = 1'000; // by the award's rules; offered where a round has no budget yet

// What a point is worth, and what that makes of the budget. All zero but the remainder where there are no points.
struct AmountOfPoint {
    std::uint64_t value_of_point = 0; // an application's amount is that times its points
    std::uint64_t paid = 0;           // for all points together; never more than the budget
    std::uint64_t remainder = 0;      // of the budget
    bool capped = false;              // the budget suffices for the cap; otherwise it was divided by the points
};

// min(cap, budget ÷ points), down to whole dollars. `points` are all approved points of the round, of every department.
// Holds for whatever numbers: nothing overflows, and no points divide nothing.
AmountOfPoint amount_of_point(const Budget& budget, std::uint64_t points);

} // namespace certaward::domain
