// What somebody wants exported: a round, its content, and the departments.
#pragma once

#include "app/site.h"
#include "domain/award_export.h"
#include "domain/award_round.h"
#include "store/application_list.h"

#include <optional>
#include <string>
#include <vector>

namespace certaward::app {

struct ExportRequest {
    const domain::AwardRound& round;
    domain::ExportContent content = domain::ExportContent::approved;
    std::vector<domain::UnitId> chosen = {}; // of the reviewer's departments; none: all of them

    bool every_unit(const Visit& visit) const { return visit.reviewer.every_unit && chosen.empty(); }
    std::vector<domain::UnitId> units(const Visit& visit) const; // empty with every_unit
    std::string key(const Visit& visit) const;                   // of the departments
    store::ListFilter filter(const Visit& visit) const;          // of whatever status
};

// 全校各系所, 資訊工程系, 資訊工程系、電機工程系, 資訊工程系等 5 系所.
domain::Message scope_text(bool every_unit, const std::vector<domain::UnitId>& chosen,
                           const std::vector<domain::Unit>& known);

// Makes the files and keeps them; gives back the export, which another form with the key may have made, or none while
// another one of the same account is at work. Throws Conflict and Unavailable; then nothing of it is kept but that it
// was interrupted.
std::optional<domain::ExportId> make_export(const Visit& visit, const ExportRequest& order,
                                            const std::string& form_key);

} // namespace certaward::app
