// Points and amounts of approved certificates: the level gives the points, the round's budget the value of a point.
//
// A department sees points. Amounts are for the whole school and for scope `all` alone, because the value of a point
// depends on the points of all departments.
#pragma once

#include "domain/decision.h"
#include "domain/money.h"

#include <cstdint>

namespace certaward::domain {

// Returns the points of an approved decision's level in the site's table. Returns 0 for any other decision, and for a
// level that the table does not have.
int points_of(const Decision& decision, const Choices& choices);

// A round's budget, set by the R&D office, in whole NT$.
struct Budget {
    std::uint64_t total = 0;
    std::uint64_t cap = 0; // largest value of a point

    bool operator==(const Budget&) const = default;
};

// The upper limits are far above any school's amounts: they refuse a number with several zeros too many. A total of 0
// means that the round pays nothing.
constexpr AmountField kBudgetField{.name = "預算總額", .least = 0, .most = 1'000'000'000'000};
constexpr AmountField kCapField{.name = "每點上限", .least = 1, .most = 1'000'000};
constexpr std::uint64_t kUsualCap = 1'000; // from the award's rules; offered while a round has no budget

// The value of a point, and how it divides the budget. With no points, all numbers but the remainder are 0.
struct AmountOfPoint {
    std::uint64_t value_of_point = 0; // an application's amount is this times its points
    std::uint64_t paid = 0;           // for all points; at most the budget
    std::uint64_t remainder = 0;      // unpaid part of the budget
    bool capped = false;              // true: the budget suffices for the cap; false: it was divided by the points
};

// Computes min(cap, budget ÷ points), rounded down to whole dollars. `points` are all approved points of the round, of
// every department; 0 is allowed. No input overflows.
AmountOfPoint amount_of_point(const Budget& budget, std::uint64_t points);

} // namespace certaward::domain
