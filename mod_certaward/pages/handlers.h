// The handlers of the pages, which the table of routes calls. Each page has a file of its own.
#pragma once

#include "app/site.h"
#include "domain/ids.h"
#include "http/response.h"

#include <string_view>

namespace certaward::pages {

http::Response show_list(const app::Visit& visit);
http::Response show_detail(const app::Visit& visit, domain::ApplicationId id);
http::Response decide(const app::Visit& visit, domain::ApplicationId id);
http::Response add_note(const app::Visit& visit, domain::ApplicationId id);
http::Response bulk_decide(const app::Visit& visit);
http::Response undo(const app::Visit& visit);
http::Response show_attachment(const app::Visit& visit, domain::AttachmentId id);
http::Response show_exports(const app::Visit& visit);
http::Response start_export(const app::Visit& visit);
http::Response draft_mail(const app::Visit& visit, domain::ExportId id, std::string_view file_name);
http::Response show_progress(const app::Visit& visit);
http::Response mark_handed_over(const app::Visit& visit);
http::Response show_roster(const app::Visit& visit);
http::Response show_bankbooks(const app::Visit& visit);
http::Response print_attachment(const http::Request& request, const domain::Reviewer& reviewer, app::Site& site,
                                domain::AttachmentId id); // takes its connection itself
http::Response download(const app::Visit& visit, domain::ExportId id, std::string_view file_name);
http::Response show_help(const http::Request& request, const domain::Reviewer& reviewer, app::Site& site);
http::Response show_award(const app::Visit& visit);
http::Response set_budget(const app::Visit& visit);

} // namespace certaward::pages
