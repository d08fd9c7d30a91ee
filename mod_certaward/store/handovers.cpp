#include "store/handovers.h"

#include "domain/named_enum.h"
#include "store/access_log.h"
#include "store/mariadb/database_error.h"

namespace certaward::store {
namespace {

// {scope} refers to the alias a.
constexpr std::string_view kLast = R"(
    SELECT a.unit_id, a.item, a.done, a.reviewer_name, a.occurred_at
    FROM handover a
    JOIN (SELECT MAX(handover_id) AS last_id
          FROM handover
          WHERE round_id = ?
          GROUP BY unit_id, item) l ON l.last_id = a.handover_id
    WHERE {scope}
    ORDER BY a.unit_id, a.item)";

constexpr std::string_view kRecord = R"(
    INSERT INTO handover (round_id, unit_id, item, done, account, reviewer_name, address, form_key)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?))";

constexpr auto kItems = domain::named<HandoverItem>({
    {HandoverItem::workbook, "workbook", "已寄 Excel"},
    {HandoverItem::paper, "paper", "已送紙本"},
});

} // namespace

std::string_view name_of(HandoverItem item)
{
    return kItems.of(item).name;
}

domain::Message shown_name_of(HandoverItem item)
{
    return kItems.of(item).shown;
}

std::optional<HandoverItem> parse_handover_item(std::string_view name)
{
    return kItems.parse(name);
}

std::vector<Handover> handovers(Connection& db, const domain::RoundId& round, const Scope& scope)
{
    enum { unit, item, done, reviewer_name, at };
    std::vector<Handover> all;
    for (Rows rows = db.query(scope.in(kLast), scope.params({round.value})); rows.next();)
        all.push_back({.unit = {rows.text(unit)},
                       .item = parse_handover_item(rows.bytes(item)).value_or(HandoverItem::workbook),
                       .done = rows.is_true(done),
                       .reviewer_name = rows.text(reviewer_name),
                       .at = rows.text(at)});
    return all;
}

void record_handover(Connection& db, const NewHandover& said)
{
    try {
        db.transaction([&] {
            db.change(kRecord, {said.round.value, said.unit.value, name_of(said.item), std::uint64_t{said.done},
                                said.reviewer.account.value, said.reviewer.name, said.address, said.form_key});
            record_access(db, {said.reviewer.account, said.address, "handover",
                               "round " + said.round.value + " unit " + said.unit.value + " " +
                                   std::string(name_of(said.item)) + (said.done ? " done" : " not done")});
        });
    } catch (const DatabaseError& error) {
        if (!error.is_duplicate()) throw; // the same form was recorded before
    }
}

} // namespace certaward::store
