// The handlers of the pages, which the table of routes calls. Each page has a file of its own.
#pragma once

#include "domain/ids.h"
#include "pages/vocabulary.h"

#include <string_view>

namespace certaward::pages {

Response show_list(const Visit& visit);
Response show_detail(const Visit& visit, domain::ApplicationId id);
Response decide(const Visit& visit, domain::ApplicationId id);
Response add_note(const Visit& visit, domain::ApplicationId id);
Response bulk_decide(const Visit& visit);
Response undo(const Visit& visit);
Response show_attachment(const Visit& visit, domain::AttachmentId id);
Response show_exports(const Visit& visit);
Response start_export(const Visit& visit);
Response draft_mail(const Visit& visit, domain::ExportId id, std::string_view file_name);
Response show_progress(const Visit& visit);
Response mark_handed_over(const Visit& visit);
Response show_roster(const Visit& visit);
Response show_bankbooks(const Visit& visit);
Response print_attachment(const Request& request, const domain::Reviewer& reviewer, app::Site& site,
                          domain::AttachmentId id); // takes its connection itself
Response download(const Visit& visit, domain::ExportId id, std::string_view file_name);
Response show_help(const Request& request, const domain::Reviewer& reviewer, app::Site& site);
Response show_award(const Visit& visit);
Response set_budget(const Visit& visit);

} // namespace certaward::pages
