// An export in words: what the table of rounds and the page of one round both show.
#pragma once

#include "app/site.h"
#include "domain/award_export.h"
#include "store/export_diff.h"
#include "view/values.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace certaward::pages {

// Throws NotFound, with what can be done, for one that has no file: not yet, or no longer.
void require_file(const domain::AwardExport& made);

// Name, content, departments, rows, who and when; revision, fingerprint, size and downloads of a complete one, how far
// one is that is running.
void fill_export(view::Values& values, const app::Visit& visit, const domain::AwardExport& made,
                 const std::vector<domain::Unit>& units);

// The newest complete export of each round, content and scope: asked for once in a page.
class NewestExports {
public:
    explicit NewestExports(const app::Visit& visit) : visit_(visit) {}
    const std::optional<domain::AwardExport>& beside(const domain::AwardExport& made);

private:
    const app::Visit& visit_;
    std::map<std::tuple<domain::RoundId, domain::ExportContent, std::string>, std::optional<domain::AwardExport>>
        known_;
};

// Whether the decisions are others by now, or a newer export of the same scope is there. Gives back what changed, for
// those who list it.
store::ExportChanges fill_staleness(view::Values& values, const app::Visit& visit, const domain::AwardExport& made,
                                    NewestExports& newest_exports);

// Hidden fields of a form that exports, all but the content.
void fill_form(view::Values values, const app::Visit& visit, const domain::AwardRound& round);
void fill_content(view::Values values, domain::ExportContent content);

// 審核中，距審核截止 3 日.
void fill_state(view::Values& values, const domain::AwardRound& round, domain::Date today);

} // namespace certaward::pages
