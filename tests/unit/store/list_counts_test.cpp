// Tests of ListCounts, which adds up the counts of a list from groups of equal rows.

#include "store/list_counts.h"

#include "CppUTest/TestHarness.h"

using certaward::domain::Status;
using certaward::store::ListCounts;

namespace {

ListCounts::Group group(const char* unit, Status status, std::optional<std::string> found, bool blocks,
                        std::uint64_t rows)
{
    return {{unit}, status, std::move(found), blocks, rows};
}

} // namespace

TEST_GROUP(ListCounts)
{
    const ListCounts tallies{{
        group("1203", Status::pending, "", false, 5),
        group("1203", Status::pending, "date,bank", true, 3),
        group("1203", Status::approved, "bank", false, 2),
        group("1204", Status::pending, std::nullopt, false, 7),
        group("1204", Status::rejected, "date", true, 1),
    }};

    std::uint64_t found(std::string_view check, std::optional<Status> status = {})
    {
        const auto counts = tallies.check_counts(status);
        const auto rows = counts.rows.find(check);
        return rows == counts.rows.end() ? 0 : rows->second;
    }
};

TEST(ListCounts, give_the_rows_of_each_status_and_of_all)
{
    const auto counts = tallies.counts();
    CHECK_EQUAL(15, counts.of(Status::pending));
    CHECK_EQUAL(2, counts.of(Status::approved));
    CHECK_EQUAL(1, counts.of(Status::rejected));
    CHECK_EQUAL(18, counts.of(std::nullopt));
}

TEST(ListCounts, give_the_rows_with_a_check)
{
    CHECK_EQUAL(3, tallies.counts("bank").of(Status::pending));
    CHECK_EQUAL(2, tallies.counts("bank").of(Status::approved));
    CHECK_EQUAL(6, tallies.counts("any").of(std::nullopt));
    CHECK_EQUAL(4, tallies.counts("blocks").of(std::nullopt));
    CHECK_EQUAL(0, tallies.counts("dat").of(std::nullopt)); // part of a name matches no check
}

TEST(ListCounts, count_each_check_over_one_status_or_all)
{
    CHECK_EQUAL(3, found("date", Status::pending));
    CHECK_EQUAL(4, found("date"));
    CHECK_EQUAL(5, found("bank"));
    CHECK_EQUAL(6, found("any"));
    CHECK_EQUAL(4, found("blocks"));
    CHECK_EQUAL(0, found("text"));
}

TEST(ListCounts, tell_how_many_were_not_looked_at)
{
    CHECK_EQUAL(7, tallies.check_counts(Status::pending).unchecked);
    CHECK_EQUAL(0, tallies.check_counts(Status::approved).unchecked);
}

TEST(ListCounts, tell_how_far_each_department_is)
{
    const auto units = tallies.of_units();
    CHECK_EQUAL(2, units.size());
    CHECK_EQUAL("1203", units[0].unit.value);
    CHECK_EQUAL(8, units[0].counts.pending);
    CHECK_EQUAL(2, units[0].counts.approved);
    CHECK_EQUAL("1204", units[1].unit.value);
    CHECK_EQUAL(7, units[1].counts.pending);
    CHECK_EQUAL(1, units[1].counts.rejected);
}
