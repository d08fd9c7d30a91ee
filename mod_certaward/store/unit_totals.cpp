#include "store/unit_totals.h"

#include "store/application_row.h"

namespace certaward::store {
namespace {

constexpr std::string_view kDecidedAlike = R"(
    SELECT a.unit_id, COALESCE(r.status, 'pending') AS status, r.level, COUNT(*)
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    WHERE a.round_id = ? AND {scope}
    GROUP BY a.unit_id, COALESCE(r.status, 'pending'), r.level
    ORDER BY a.unit_id)";

} // namespace

std::vector<UnitTotals> unit_totals(Connection& db, const domain::RoundId& round, const Scope& scope,
                                    const domain::Choices& choices)
{
    enum { unit, status, level, applications };
    std::vector<UnitTotals> all;
    for (Rows rows = db.query(scope.in(kDecidedAlike), scope.params({round.value})); rows.next();) {
        if (all.empty() || all.back().unit.value != rows.bytes(unit)) all.push_back({{rows.text(unit)}, {}});
        const domain::Decision decision{.status = status_in(rows, status),
                                        .level = rows.maybe_number(level),
                                        .reason_code = {},
                                        .reason_words = {}};
        all.back().totals.add(decision, rows.number(applications), choices);
    }
    return all;
}

} // namespace certaward::store
