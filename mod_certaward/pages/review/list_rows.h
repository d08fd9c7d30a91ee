// Renders the rows of one page of the review list, for its table.
#pragma once

#include "app/site_settings.h"
#include "checks/evidence.h"
#include "domain/application.h"
#include "pages/review/rejected_form.h"
#include "pages/vocabulary.h"
#include "view/rendered_text.h"

#include <memory>
#include <string_view>
#include <vector>

namespace certaward::pages {

// Sections of the list's templates that show only settings of the site, the same for every reviewer.
inline const std::vector<std::string_view> kSharedSections{"LEVEL", "REASON"};

// Data shared by all rows of the page, for any connection that reads them.
struct ListRows {
    ListQuery list;
    std::shared_ptr<const app::SiteSettings> settings;
    std::vector<domain::Unit> units; // the reviewer's
    bool shows_unit = false;
    bool may_decide = false;
    std::vector<domain::ApplicationId> picked; // their boxes are ticked
};

// Renders the rows. checks: one for each row. refusal: of one of the rows, or null.
view::RenderedText rows_text(const Visit& visit, const ListRows& shared, const std::vector<domain::Application>& rows,
                             const std::vector<checks::CheckResult>& checks, const RejectedForm* refusal = nullptr);

} // namespace certaward::pages
