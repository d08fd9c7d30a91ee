// Shows an export, for both the table of rounds and the page of one round.
#pragma once

#include "domain/award_export.h"
#include "pages/vocabulary.h"
#include "store/export_diff.h"
#include "view/values.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace certaward::pages {

// Throws NotFound, with advice for the person, if the export has no file yet or no longer.
void require_file(const domain::AwardExport& made);

// Fills name, content, departments, rows, maker and time; revision and fingerprint if the export has them; size and
// downloads of a complete one; the progress of a running one.
void fill_export(view::Values& values, const Visit& visit, const domain::AwardExport& made,
                 const std::vector<domain::Unit>& units);

// Caches the newest complete export of each round, content and scope while a page is rendered.
class NewestExports {
public:
    explicit NewestExports(const Visit& visit) : visit_(visit) {}
    // Returns the newest complete export of the same round, content and scope; nullopt if absent.
    const std::optional<domain::AwardExport>& beside(const domain::AwardExport& made);

private:
    const Visit& visit_;
    std::map<std::tuple<domain::RoundId, domain::ExportContent, std::string>, std::optional<domain::AwardExport>>
        known_;
};

// Fills SUPERSEDED if a newer export of the same scope holds other data, or STALE if decisions have changed since.
// Returns the changed decisions, for pages that list them; empty if a newer export exists.
store::ExportChanges fill_staleness(view::Values& values, const Visit& visit, const domain::AwardExport& made,
                                    NewestExports& newest_exports);

// Fills the hidden fields of an export form, except the content.
void fill_form(view::Values values, const Visit& visit, const domain::AwardRound& round);
void fill_content(view::Values values, domain::ExportContent content);

// Fills the state of a round: 審核中，距審核截止 3 日.
void fill_state(view::Values& values, const domain::AwardRound& round, domain::Date today);

} // namespace certaward::pages
