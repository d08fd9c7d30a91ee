// The hand-overs of departments in a round: the workbook by mail, and the stamped paper.
#pragma once

#include "domain/ids.h"
#include "domain/message.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"
#include "store/scope.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

enum class HandoverItem { workbook, paper };
std::string_view name_of(HandoverItem item);      // workbook: in tables and forms
domain::Message shown_name_of(HandoverItem item); // 已寄 Excel
std::optional<HandoverItem> parse_handover_item(std::string_view name);

// The latest entry about one item of a department.
struct Handover {
    domain::UnitId unit;
    HandoverItem item = HandoverItem::workbook;
    bool done = false;
    std::string reviewer_name;
    std::string at; // "YYYY-MM-DD HH:MM:SS"
};

// Returns the latest entry for each department and item in the scope.
std::vector<Handover> handovers(Connection& db, const domain::RoundId& round, const Scope& scope);

// An entry to record.
struct NewHandover {
    domain::RoundId round;
    domain::UnitId unit; // one of the reviewer's
    HandoverItem item = HandoverItem::workbook;
    bool done = false;
    const domain::Reviewer& reviewer;
    std::string address;
    std::string form_key; // a repeat of the same form changes nothing
};

// Records the entry and its access record in one transaction.
void record_handover(Connection& db, const NewHandover& said);

} // namespace certaward::store
