// Makes an export of a round: its workbook and CSV file, written, verified and stored in the database.
#pragma once

#include "app/site.h"
#include "domain/award_export.h"
#include "domain/award_round.h"
#include "store/application_list.h"

#include <optional>
#include <string>
#include <vector>

namespace certaward::app {

// The export that a reviewer asks for.
struct ExportRequest {
    const domain::AwardRound& round;
    domain::ExportContent content = domain::ExportContent::approved;
    std::vector<domain::UnitId> chosen = {}; // departments of the reviewer; empty: all of them

    bool every_unit(const Visit& visit) const { return visit.reviewer.every_unit && chosen.empty(); }
    std::vector<domain::UnitId> units(const Visit& visit) const; // empty if every_unit
    std::string key(const Visit& visit) const;                   // scope key of the departments
    store::ListFilter filter(const Visit& visit) const;          // of any status
};

// Returns the departments in words: 全校各系所, 資訊工程系, 資訊工程系、電機工程系, 資訊工程系等 5 系所.
domain::Message scope_text(bool every_unit, const std::vector<domain::UnitId>& chosen,
                           const std::vector<domain::Unit>& known);

// Writes, verifies and stores the files of an export, and returns its id. Returns the earlier export if a form with
// this key has started one, and nullopt while another export of the same account is running. Throws Conflict or
// Unavailable; then only the record stays that the export was interrupted.
std::optional<domain::ExportId> make_export(const Visit& visit, const ExportRequest& order,
                                            const std::string& form_key);

} // namespace certaward::app
