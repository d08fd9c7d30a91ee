#include "store/list_counts.h"

#include "store/application_row.h"
#include "store/list_condition.h"
#include "store/mariadb/database_error.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace certaward::store {
namespace {

// A campus index over all columns that the view uses is enough to answer this.
constexpr std::string_view kOfCampus = R"(
    SELECT a.unit_id, COUNT(*), SUM(CRC32(a.application_id + 0))
    FROM application a
    WHERE a.round_id = ? AND {scope}
    GROUP BY a.unit_id
    ORDER BY a.unit_id)";

// The same from application_check, which the refresh of derived data and decisions maintain, by status and findings.
constexpr std::string_view kKept = R"(
    SELECT a.unit_id, a.status, a.found, a.blocks, COUNT(*), SUM(CRC32(a.application_id + 0))
    FROM application_check a
    WHERE a.round_id = ? AND {scope}
    GROUP BY a.unit_id, a.status, a.found, a.blocks
    ORDER BY a.unit_id)";

// The counts from the applications and decisions themselves.
const std::string kRead =
    join_sql({"SELECT a.unit_id, COALESCE(r.status, 'pending') AS status, c.found, c.blocks, COUNT(*)", kTablesOfCounts,
              kWhereListed, R"(
    GROUP BY a.unit_id, COALESCE(r.status, 'pending'), c.found, c.blocks
    ORDER BY a.unit_id)"});

// Finds the next department with one lookup in the campus's index.
constexpr std::string_view kNextUnit = R"(
    SELECT a.unit_id
    FROM application a
    WHERE a.round_id = ? AND {scope} AND a.unit_id >= ? AND (? = 0 OR a.unit_id > ?)
    ORDER BY a.unit_id
    LIMIT 1)";

// A person waits for the count, and other requests wait for its connection.
constexpr std::chrono::seconds kMaxCountTime{6};

enum { unit_id, status, found, blocks, number, sum };

ListCounts::Group group_from(const Rows& rows)
{
    return {.unit = {rows.text(unit_id)},
            .status = status_in(rows, status),
            .found = rows.maybe_text(found),
            .blocks = rows.is_true(blocks),
            .rows = rows.number(number)};
}

// Calls count with the list's filter. If that statement takes too long, calls it with the filter of each department
// instead. Throws Unavailable if that takes longer than kMaxCountTime in all.
template <class Count>
void in_bounded_statements(Connection& db, const ListFilter& filter, Count count)
{
    const auto begun = std::chrono::steady_clock::now();
    try {
        return count(filter);
    } catch (const DatabaseError& error) {
        if (!error.took_too_long()) throw;
    }
    std::string last;
    for (std::uint64_t departments = 0;; ++departments) {
        if (std::chrono::steady_clock::now() - begun > kMaxCountTime)
            throw domain::Unavailable("counts of the list, department by department: time limit exceeded");
        const Params after{std::string_view(last), departments, std::string_view(last)};
        {
            Rows rows = db.query(filter.scope.in(kNextUnit), filter.scope.params({filter.round.value}, after));
            if (!rows.next()) return;
            if (departments > 0 && rows.text(0) == last)
                throw domain::Unavailable("counts of the list: unit_id does not compare as text: " + last);
            last = rows.text(0);
        }
        auto of_department = filter;
        of_department.scope = filter.scope.in_department({last});
        count(of_department);
    }
}

// Counts from the index alone. Returns nullopt if its applications are not those of the fingerprints.
std::optional<ListCounts> indexed_counts(Connection& db, const ListFilter& filter, const UnitFingerprints& fingerprints)
{
    std::vector<ListCounts::Group> groups;
    UnitFingerprints kept;
    for (Rows rows = db.query(filter.scope.in(kKept), filter.scope.params({filter.round.value})); rows.next();) {
        groups.push_back(group_from(rows));
        auto& extent = kept[groups.back().unit.value];
        extent.rows += groups.back().rows;
        extent.sum += rows.number(sum);
    }
    if (kept != fingerprints) return std::nullopt; // an application came, went or moved
    return ListCounts(std::move(groups));
}

// Counts the applications and decisions themselves.
ListCounts counts_by_query(Connection& db, const ListFilter& filter)
{
    auto wide = filter;
    wide.status.reset();
    wide.search.check.clear();
    std::vector<ListCounts::Group> groups;
    in_bounded_statements(db, wide, [&](const ListFilter& part) {
        for (Rows rows = db.query(part.scope.in(kRead), ListCondition(part).params()); rows.next();)
            groups.push_back(group_from(rows));
    });
    return ListCounts(std::move(groups));
}

} // namespace

std::uint64_t Counts::of(std::optional<domain::Status> wanted) const
{
    if (!wanted) return pending + approved + rejected;
    switch (*wanted) {
    case domain::Status::pending:
        return pending;
    case domain::Status::approved:
        return approved;
    case domain::Status::rejected:
        return rejected;
    }
    return 0;
}

void Counts::add(domain::Status of_status, std::uint64_t rows)
{
    switch (of_status) {
    case domain::Status::pending:
        pending += rows;
        break;
    case domain::Status::approved:
        approved += rows;
        break;
    case domain::Status::rejected:
        rejected += rows;
        break;
    }
}

bool ListCounts::Group::has(std::string_view check) const
{
    if (check.empty()) return true;
    if (!found || found->empty()) return false;
    if (check == "any") return true;
    if (check == "blocks") return blocks;
    return ("," + *found + ",").find("," + std::string(check) + ",") != std::string::npos;
}

ListCounts::ListCounts(std::vector<Group> groups) : groups_(std::move(groups)) {}

Counts ListCounts::counts(std::string_view check) const
{
    Counts counts;
    for (const auto& group : groups_)
        if (group.has(check)) counts.add(group.status, group.rows);
    return counts;
}

CheckCounts ListCounts::check_counts(std::optional<domain::Status> wanted) const
{
    CheckCounts counts;
    for (const auto& group : groups_) {
        if (wanted && group.status != *wanted) continue;
        if (!group.found) {
            counts.unchecked += group.rows;
            continue;
        }
        if (group.found->empty()) continue;
        counts.rows["any"] += group.rows;
        if (group.blocks) counts.rows["blocks"] += group.rows;
        for (std::string_view names = *group.found; !names.empty();) {
            const auto name = names.substr(0, names.find(','));
            counts.rows[std::string(name)] += group.rows;
            names.remove_prefix(std::min(names.size(), name.size() + 1));
        }
    }
    return counts;
}

std::vector<UnitCounts> ListCounts::of_units() const
{
    std::vector<UnitCounts> units;
    for (const auto& group : groups_) {
        if (units.empty() || units.back().unit != group.unit) units.push_back({group.unit, {}});
        units.back().counts.add(group.status, group.rows);
    }
    return units;
}

UnitFingerprints unit_fingerprints(Connection& db, const ListFilter& filter)
{
    enum { unit, rows_of_unit, sum_of_unit };
    UnitFingerprints fingerprints;
    in_bounded_statements(db, filter, [&](const ListFilter& part) {
        for (Rows rows = db.query(part.scope.in(kOfCampus), part.scope.params({part.round.value})); rows.next();)
            fingerprints[rows.text(unit)] = {rows.number(rows_of_unit), rows.number(sum_of_unit)};
    });
    return fingerprints;
}

ListCounts list_counts(Connection& db, const ListFilter& filter)
{
    if (!filter.search.asks_for_nothing_but_check()) return counts_by_query(db, filter);
    return list_counts(db, filter, unit_fingerprints(db, filter));
}

ListCounts list_counts(Connection& db, const ListFilter& filter, const UnitFingerprints& fingerprints)
{
    auto kept = indexed_counts(db, filter, fingerprints);
    return kept ? *std::move(kept) : counts_by_query(db, filter);
}

Counts counts(Connection& db, const ListFilter& filter)
{
    return list_counts(db, filter).counts(filter.search.check);
}

} // namespace certaward::store
