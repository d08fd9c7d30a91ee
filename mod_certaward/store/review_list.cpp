#include "store/review_list.h"

#include "store/application_row.h"

#include <algorithm>

namespace certaward::store {
namespace {

const std::string kWhereListed = R"(
    WHERE a.round_id = ? AND {scope}
      AND (? = '' OR COALESCE(r.status, 'pending') = ?))";

// The first comparison alone would do; the second is what an index can begin with.
const std::string kAfter = kSelectApplications + kWhereListed + R"(
      AND (a.unit_id > ? OR (a.unit_id = ? AND a.application_id > ?))
      AND a.unit_id >= ?
    ORDER BY a.unit_id, a.application_id
    LIMIT ?)";

const std::string kBefore = kSelectApplications + kWhereListed + R"(
      AND (a.unit_id < ? OR (a.unit_id = ? AND a.application_id < ?))
      AND a.unit_id <= ?
    ORDER BY a.unit_id DESC, a.application_id DESC
    LIMIT ?)";

const std::string kLast = kSelectApplications + kWhereListed + R"(
    ORDER BY a.unit_id DESC, a.application_id DESC
    LIMIT ?)";

const std::string kFirst = kSelectApplications + kWhereListed + R"(
    ORDER BY a.unit_id, a.application_id
    LIMIT ?)";

const std::string kEach = kSelectApplications + kWhereListed + R"(
    ORDER BY a.unit_id, a.class_name, a.student_id, a.application_id)";

constexpr std::string_view kCounts = R"(
    SELECT COALESCE(r.status, 'pending') AS status, COUNT(*)
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    WHERE a.round_id = ? AND {scope}
    GROUP BY COALESCE(r.status, 'pending'))";

constexpr std::string_view kCountsBefore = R"(
    SELECT COALESCE(r.status, 'pending') AS status, COUNT(*)
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    WHERE a.round_id = ? AND {scope}
      AND (a.unit_id < ? OR (a.unit_id = ? AND a.application_id < ?))
      AND a.unit_id <= ?
    GROUP BY COALESCE(r.status, 'pending'))";

std::string_view status_param(const ListFilter& filter)
{
    return filter.status ? domain::name_of(*filter.status) : std::string_view();
}

Params listed_params(const ListFilter& filter)
{
    return filter.scope.params({filter.round.value}, {status_param(filter), status_param(filter)});
}

std::vector<domain::Application> read(Connection& db, const ListFilter& filter, const std::string& open_sql,
                                      const std::string& keyed_sql, const std::optional<domain::ListKey>& key,
                                      std::uint64_t most)
{
    auto params = listed_params(filter);
    if (key) params.insert(params.end(), {key->unit.value, key->unit.value, key->application.value, key->unit.value});
    params.push_back(most);

    std::vector<domain::Application> applications;
    for (Rows rows = db.query(filter.scope.in(key ? keyed_sql : open_sql), params); rows.next();)
        applications.push_back(application_from(rows));
    return applications;
}

Counts read_counts(Connection& db, const std::string& sql, const Params& params)
{
    enum { status, number };
    Counts counts;
    for (Rows rows = db.query(sql, params); rows.next();) {
        switch (domain::parse_status(rows.bytes(status)).value_or(domain::Status::pending)) {
        case domain::Status::pending:
            counts.pending += rows.number(number);
            break;
        case domain::Status::approved:
            counts.approved += rows.number(number);
            break;
        case domain::Status::rejected:
            counts.rejected += rows.number(number);
            break;
        }
    }
    return counts;
}

} // namespace

std::uint64_t Counts::of(std::optional<domain::Status> status) const
{
    if (!status) return pending + approved + rejected;
    switch (*status) {
    case domain::Status::pending:
        return pending;
    case domain::Status::approved:
        return approved;
    case domain::Status::rejected:
        return rejected;
    }
    return 0;
}

std::vector<domain::Application> rows_after(Connection& db, const ListFilter& filter,
                                            const std::optional<domain::ListKey>& key, std::uint64_t most)
{
    return read(db, filter, kFirst, kAfter, key, most);
}

std::vector<domain::Application> rows_before(Connection& db, const ListFilter& filter,
                                             const std::optional<domain::ListKey>& key, std::uint64_t most)
{
    auto applications = read(db, filter, kLast, kBefore, key, most);
    std::ranges::reverse(applications);
    return applications;
}

Counts counts(Connection& db, const ListFilter& filter)
{
    return read_counts(db, filter.scope.in(kCounts), filter.scope.params({filter.round.value}));
}

Counts counts_before(Connection& db, const ListFilter& filter, const domain::ListKey& key)
{
    return read_counts(db, filter.scope.in(kCountsBefore),
                       filter.scope.params({filter.round.value},
                                           {key.unit.value, key.unit.value, key.application.value, key.unit.value}));
}

void each_application(Connection& db, const ListFilter& filter,
                      const std::function<void(const domain::Application&)>& use)
{
    for (Rows rows = db.stream(filter.scope.in(kEach), listed_params(filter)); rows.next();)
        use(application_from(rows));
}

} // namespace certaward::store
