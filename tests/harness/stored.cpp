#include "harness/stored.h"

#include <iterator>
#include <utility>

namespace harness {
namespace {

// Question: what is stored now? The last id of tables that only grow, and a checksum of tables whose rows change.
// Index: the primary keys for the last ids; each checksum reads its whole table, which is small on a test campus.
// Shape: one row, so that two states are compared at once. `export` counts downloads, which are no decision: left out.
constexpr const char* kNow = R"(
    SELECT (SELECT COALESCE(MAX(event_id), 0) FROM certaward.review_event),
           (SELECT COALESCE(MAX(note_id), 0) FROM certaward.review_note),
           (SELECT COALESCE(MAX(handover_id), 0) FROM certaward.handover),
           (SELECT COALESCE(MAX(export_id), 0) FROM certaward.export),
           (SELECT COUNT(*) FROM certaward.award_budget),
           (SELECT CONCAT(COUNT(*), ' ', BIT_XOR(CRC32(CONCAT_WS('|', application_id, version, status, level,
                          reason_code, reason_words, exception_words, account)))) FROM certaward.review),
           (SELECT CONCAT(COUNT(*), ' ', BIT_XOR(CRC32(CONCAT_WS('|', apply_no, state, lic_level, reason))))
            FROM campus.license_apply),
           (SELECT CONCAT(COUNT(*), ' ', BIT_XOR(CRC32(CONCAT_WS('|', export_id, state, fingerprint, removed_at))))
            FROM certaward.export))";

// The departments of the rows after the last known one, in the order of kNow.
constexpr const char* kUnitsSince[] = {
    "SELECT a.unit_id FROM certaward.review_event e JOIN certaward.application a USING (application_id) "
    "WHERE e.event_id > ?",
    "SELECT a.unit_id FROM certaward.review_note n JOIN certaward.application a USING (application_id) "
    "WHERE n.note_id > ?",
    "SELECT unit_id FROM certaward.handover WHERE handover_id > ?",
    "SELECT IF(e.every_unit, 'every', u.unit_id) FROM certaward.export e "
    "LEFT JOIN certaward.export_unit u USING (export_id) WHERE e.export_id > ?"};

enum { events, notes, handovers, exports, budgets, reviews, campus_states, export_states };

} // namespace

Stored::Stored(integration::Sql& sql) : sql_(sql), before_(now()) {}

std::vector<std::string> Stored::now()
{
    std::vector<std::string> values;
    const auto row = sql_.rows(kNow).at(0);
    for (const auto& value : row)
        values.push_back(value.value_or(""));
    return values;
}

std::set<std::string> Stored::units_since()
{
    const auto before = std::exchange(before_, now());
    if (before == before_) return {};

    std::set<std::string> units;
    for (std::size_t i = 0; i < std::size(kUnitsSince); ++i)
        for (const auto& row : sql_.rows(kUnitsSince[i], {before[i]}))
            units.insert(row.at(0).value_or("of no department"));
    if (before[budgets] != before_[budgets]) units.insert("every");
    const bool has_event = before[events] != before_[events];
    if (!has_event && (before[reviews] != before_[reviews] || before[campus_states] != before_[campus_states]))
        units.insert("rewritten");
    if (before[exports] == before_[exports] && before[export_states] != before_[export_states])
        units.insert("rewritten");
    return units;
}

} // namespace harness
