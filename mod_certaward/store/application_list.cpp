#include "store/application_list.h"

#include "store/application_row.h"
#include "store/list_condition.h"

#include <algorithm>
#include <map>

namespace certaward::store {
namespace {

// Returns the expression that a list is sorted by; its text is the value of a ListKey. Columns that a campus may leave
// empty are replaced by a value, since no comparison finds NULL. Texts other than the unit's id are converted to
// utf8mb4, which can hold any key.
std::string_view expression_of(domain::ListOrder order)
{
    switch (order) {
    case domain::ListOrder::unit:
        return "a.unit_id";
    case domain::ListOrder::student:
        return "COALESCE(CONVERT(a.student_id USING utf8mb4), '')";
    case domain::ListOrder::class_name:
        return "COALESCE(CONVERT(a.class_name USING utf8mb4), '')";
    case domain::ListOrder::submitted: // rows without a day come first, together; so too below
        return "IF(a.submitted_at > '0001-01-01', a.submitted_at, '0001-01-01')";
    case domain::ListOrder::obtained:
        return "IF(a.obtained_on > '0001-01-01', a.obtained_on, '0001-01-01')";
    case domain::ListOrder::certificate:
        return "COALESCE(CONVERT(a.certificate_name USING utf8mb4), '')";
    }
    return "a.unit_id";
}

// The statements of one order, whose expression is {by}.
// Question: which rows stand after or before a key, or first or last in the list; which key has an application; and how
// many rows stand before it?
// Index: the campus's own over round and department, if it has one.
// Shape: pages by key, never by offset, so the cost of a page does not depend on its place in the list.
struct Reading {
    explicit Reading(domain::ListOrder order)
    {
        const auto select = join_sql({kApplicationColumns, ", {by}", kApplicationTables, kWhereListed});
        // The first comparison alone is enough; the second lets an index begin at the key.
        after = by(order, {select, R"(
      AND ({by} > ? OR ({by} = ? AND a.application_id > ?))
      AND {by} >= ?
    ORDER BY {by}, a.application_id
    LIMIT ?)"});
        before = by(order, {select, R"(
      AND ({by} < ? OR ({by} = ? AND a.application_id < ?))
      AND {by} <= ?
    ORDER BY {by} DESC, a.application_id DESC
    LIMIT ?)"});
        first = by(order, {select, R"(
    ORDER BY {by}, a.application_id
    LIMIT ?)"});
        last = by(order, {select, R"(
    ORDER BY {by} DESC, a.application_id DESC
    LIMIT ?)"});
        key = by(order, {"SELECT {by} FROM application a WHERE a.application_id = ? AND {scope}"});
        count_before = by(order, {"SELECT COUNT(*)", kTablesOfCounts, kWhereListed, R"(
      AND ({by} < ? OR ({by} = ? AND a.application_id < ?))
      AND {by} <= ?)"});
    }

    std::string after, before, first, last, key, count_before;

private:
    static std::string by(domain::ListOrder order, std::initializer_list<std::string_view> parts)
    {
        return substitute(join_sql(parts), {{"{by}", expression_of(order)}});
    }
};

const Reading& reading(domain::ListOrder order)
{
    static const auto all = [] {
        std::map<domain::ListOrder, Reading> each;
        for (const auto known : domain::kListOrders)
            each.emplace(known, known);
        return each;
    }();
    return all.at(order);
}

const std::string kEach = join_sql({kApplicationColumns, kApplicationTables, kWhereListed, R"(
    ORDER BY a.unit_id, a.class_name, a.student_id, a.application_id)"});

constexpr std::string_view kClasses = R"(
    SELECT DISTINCT a.class_name
    FROM application a
    WHERE a.round_id = ? AND {scope} AND a.class_name <> ''
    ORDER BY a.class_name)";

constexpr std::string_view kDeciders = R"(
    SELECT r.account, MAX(r.reviewer_name)
    FROM application a
    JOIN review r ON r.application_id = a.application_id
    WHERE a.round_id = ? AND {scope} AND r.account IS NOT NULL
    GROUP BY r.account
    ORDER BY r.account)";

ListSlice read(Connection& db, const ListFilter& filter, const std::string& open_sql, const std::string& keyed_sql,
               const std::optional<domain::ListKey>& key, std::uint64_t most)
{
    const ListCondition condition(filter);
    Params after;
    if (key) after = {key->value, key->value, key->application.value, key->value};
    after.emplace_back(most);

    ListSlice slice;
    for (Rows rows = db.query(filter.scope.in(key ? keyed_sql : open_sql), condition.params(after)); rows.next();) {
        slice.rows.push_back(application_from(rows));
        const domain::ListKey here{rows.text(kColumnAfterApplication), slice.rows.back().id};
        if (!slice.first) slice.first = here;
        slice.last = here;
    }
    return slice;
}

} // namespace

ListSlice rows_after(Connection& db, const ListFilter& filter, const std::optional<domain::ListKey>& key,
                     std::uint64_t most)
{
    const auto& sql = reading(filter.order);
    return read(db, filter, sql.first, sql.after, key, most);
}

ListSlice rows_before(Connection& db, const ListFilter& filter, const std::optional<domain::ListKey>& key,
                      std::uint64_t most)
{
    const auto& sql = reading(filter.order);
    auto slice = read(db, filter, sql.last, sql.before, key, most);
    std::ranges::reverse(slice.rows);
    std::swap(slice.first, slice.last);
    return slice;
}

std::optional<domain::ListKey> key_of(Connection& db, const ListFilter& filter, domain::ApplicationId application)
{
    Rows rows = db.query(filter.scope.in(reading(filter.order).key), filter.scope.params({application.value}));
    return rows.next() ? std::optional(domain::ListKey{rows.text(0), application}) : std::nullopt;
}

std::uint64_t count_before(Connection& db, const ListFilter& filter, const domain::ListKey& key)
{
    Rows rows = db.query(filter.scope.in(reading(filter.order).count_before),
                         ListCondition(filter).params({key.value, key.value, key.application.value, key.value}));
    return rows.next() ? rows.number(0) : 0;
}

std::vector<std::string> classes(Connection& db, const ListFilter& filter)
{
    std::vector<std::string> all;
    for (Rows rows = db.query(filter.scope.in(kClasses), filter.scope.params({filter.round.value})); rows.next();)
        all.push_back(rows.text(0));
    return all;
}

std::vector<Decider> deciders(Connection& db, const ListFilter& filter)
{
    enum { account, name };
    std::vector<Decider> all;
    for (Rows rows = db.query(filter.scope.in(kDeciders), filter.scope.params({filter.round.value})); rows.next();)
        all.push_back({rows.text(account), rows.text(name)});
    return all;
}

void each_application(Connection& db, const ListFilter& filter,
                      const std::function<void(const domain::Application&)>& use)
{
    const ListCondition condition(filter);
    for (Rows rows = db.stream(filter.scope.in(kEach), condition.params()); rows.next();)
        use(application_from(rows));
}

} // namespace certaward::store
